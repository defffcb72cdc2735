import { AgencyDirectory } from '@lienthong/agency/server';
import { dossierErrors, type DossierView } from '@lienthong/dossier/model';
import type { FileView } from '@lienthong/document/model';
import { FileContent, FileQueries } from '@lienthong/document/server';
import type { Actor } from '@lienthong/identity/model';
import { Database } from '@lienthong/platform/database';
import { Journal } from '@lienthong/platform/journal';
import { newId, systemClock } from '@lienthong/platform/kernel';
import type { PrintMark } from '@lienthong/platform/print';
import { Injectable } from '@nestjs/common';
import type { Readable } from 'node:stream';
import { ZipFile } from 'yazl';
import { DossierQueries } from '../dossiers/dossier.queries';
import { dossierXml, type ExportedItem } from './dossier-xml';
import { printDossierList } from './dossier-list';

/** The most bytes one export carries; a larger dossier is exported in parts by its holder. */
export const EXPORT_LIMIT = 2 * 1024 * 1024 * 1024;

/** A ZIP on its way, and what it is called. */
export interface DossierArchive {
  readonly name: string;
  readonly bytes: Readable;
}

interface Collected {
  readonly dossier: DossierView;
  readonly items: readonly (ExportedItem & { readonly ids: readonly string[] })[];
  readonly mark: PrintMark;
}

/**
 * Exports a whole dossier in order of formation (app. VI-I-III.4.g): `muc-luc.pdf`, `ho-so.xml`, and every file under its
 * ordinal. Files are opened one by one while the archive is being sent, so memory stays flat; a damaged one breaks it off.
 */
@Injectable()
export class DossierExport {
  constructor(
    private readonly database: Database,
    private readonly queries: DossierQueries,
    private readonly files: FileQueries,
    private readonly content: FileContent,
    private readonly agencies: AgencyDirectory,
    private readonly journal: Journal,
  ) {}

  /** Begins the export of a dossier the post may see; throws `dossier.not_found` or `dossier.too_large`. */
  async open(actor: Actor, id: string): Promise<DossierArchive> {
    const { dossier, items, mark } = await this.collect(actor, id);
    const zip = new ZipFile();
    zip.addBuffer(Buffer.from(await printDossierList(dossier, mark)), 'muc-luc.pdf');
    zip.addBuffer(Buffer.from(dossierXml(dossier, actor.agencyId, items)), 'ho-so.xml');
    for (const { files, ids } of items)
      files.forEach((file, at) => {
        const open = (give: (error: Error | null, bytes: Readable) => void): void =>
          void this.content.open(actor, ids[at] ?? '').then(
            ({ bytes }) => give(null, bytes),
            (error: Error) => zip.emit('error', error),
          );
        zip.addReadStreamLazy(file.path, { size: file.size, compress: false }, open);
      });
    zip.end();
    zip.on('error', (error: Error) => (zip.outputStream as Readable).destroy(error));
    return { name: `ho-so-${dossier.year}-${dossier.notation}.zip`, bytes: zip.outputStream as Readable };
  }

  private collect(actor: Actor, id: string): Promise<Collected> {
    return this.database.transaction(actor, async () => {
      const dossier = await this.queries.one(actor, id);
      const items: Collected['items'][number][] = [];
      for (const item of dossier.items) {
        const files = await (item.kind === 'document'
          ? this.files.ofDocument(actor, item.id)
          : this.files.ofArrival(actor, item.id));
        items.push({
          item,
          files: files.map((file, at) => exportedAs(file, item.ordinal, at)),
          ids: files.map((f) => f.id),
        });
      }
      const bytes = items.flatMap(({ files }) => files).reduce((sum, file) => sum + file.size, 0);
      if (bytes > EXPORT_LIMIT) throw dossierErrors.too_large({ limit: EXPORT_LIMIT });
      return { dossier, items, mark: await this.markOf(actor, dossier) };
    });
  }

  private async markOf(actor: Actor, dossier: DossierView): Promise<PrintMark> {
    const printId = newId<'print'>();
    const agencyName = (await this.agencies.get(actor.agencyId)).name;
    await this.journal.record(actor, {
      action: 'dossier.exported.v1',
      subject: { type: 'dossier', id: dossier.id },
      data: { notation: dossier.notation, documents: dossier.documents, printId },
    });
    return { printId, personName: actor.personName, postTitle: '', agencyName, at: systemClock.now() };
  }
}

/** `003-57-2010-QD-UBND.pdf`: in order, and with the name it has on the screen. */
function exportedAs(file: FileView, ordinal: number, at: number): ExportedItem['files'][number] {
  const { name, mediaType, size, sha256 } = file;
  return { path: `van-ban/${String(ordinal).padStart(4, '0')}-${at + 1}-${name}`, name, mediaType, size, sha256 };
}
