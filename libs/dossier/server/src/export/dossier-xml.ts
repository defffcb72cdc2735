import type { DossierView } from '@lienthong/dossier/model';
import { XMLBuilder } from 'fast-xml-parser';

/** One file of an exported dossier, with the name it has in the archive. */
export interface ExportedFile {
  readonly path: string;
  readonly name: string;
  readonly mediaType: string;
  readonly size: number;
  readonly sha256: string;
}

/** What one document of a dossier is exported with. */
export interface ExportedItem {
  readonly item: DossierView['items'][number];
  readonly files: readonly ExportedFile[];
}

const builder = new XMLBuilder({
  format: true,
  ignoreAttributes: false,
  attributeNamePrefix: '@',
  processEntities: true,
});

/**
 * The data of a dossier as XML, element names and order as Decree 30/2020 app. VI part II.III has them, then every document
 * in order of formation with its files and their digests.
 */
export function dossierXml(dossier: DossierView, organId: string, items: readonly ExportedItem[]): string {
  return `<?xml version="1.0" encoding="UTF-8"?>\n${builder.build({
    Dossier: {
      FileCode: { OrganId: organId, FileCatalog: dossier.year, FileNotation: dossier.notation },
      Title: dossier.title,
      Maintenance: dossier.retentionYears === null ? 'Vĩnh viễn' : `${dossier.retentionYears} năm`,
      Rights: dossier.access === 'agency' ? 'Cơ quan' : 'Hạn chế',
      Creator: dossier.holderName,
      Language: dossier.language,
      StartDate: dossier.startedOn,
      EndDate: dossier.endedOn ?? '',
      DocTotal: dossier.documents,
      PageTotal: dossier.pages,
      Description: dossier.note,
      Documents: { Document: items.map(toXml) },
    },
  })}`;
}

function toXml({ item, files }: ExportedItem) {
  return {
    DocOrdinal: item.ordinal,
    TypeName: item.typeName,
    CodeNumber: item.code.slice(0, Math.max(0, item.code.indexOf('/'))),
    CodeNotation: item.code.slice(item.code.indexOf('/') + 1),
    IssuedDate: item.issuedOn ?? '',
    OrganName: item.issuer,
    Subject: item.subject,
    PageAmount: item.pages ?? '',
    ...(item.arrivalNumber === null ? {} : { ArrivalNumber: item.arrivalNumber }),
    Files: {
      File: files.map(({ path, name, mediaType, size, sha256 }) => ({
        '@path': path,
        Name: name,
        MediaType: mediaType,
        Size: size,
        Sha256: sha256,
      })),
    },
  };
}
