import type { DocumentView, DraftFields } from '@lienthong/document/model';
import { idOf } from '@lienthong/platform/web-testing';

/** The draft of the compose specs, and the agency that writes it. */
export const DRAFT = idOf(50);
export const SENDER = idOf(800);

const committee = (id: string, name: string, level: string, parentId: string | null) => {
  const lasting = { abbreviation: 'UBND', validFrom: '2020-01-01', validTo: null };
  return { id, name, kind: 'committee', level, parentId, ...lasting };
};

/** A province with two communes. */
export const directory = {
  day: '2026-11-23',
  levels: [
    { code: 'province', rank: 1, nameVi: 'Cấp tỉnh', nameEn: 'Province' },
    { code: 'commune', rank: 3, nameVi: 'Cấp xã', nameEn: 'Commune' },
  ],
  agencies: [
    committee(SENDER, 'UBND tỉnh Long An', 'province', null),
    committee(idOf(811), 'UBND xã An Thạnh', 'commune', SENDER),
    committee(idOf(812), 'UBND xã Thanh Phú', 'commune', SENDER),
  ],
};

const written = {
  typeCode: 'QUYET_DINH',
  documentClass: 'administrative',
  subject: 'Ban hành Quy chế',
  unitAbbreviation: null,
  signerTitle: 'Chủ tịch',
  signerName: 'Dương Quốc Xuân',
  urgency: 0,
  dueOn: null,
  language: 'Tiếng Việt',
  note: '',
  copies: 1,
  reference: '',
  recipientIds: [] as string[],
  route: 'direct',
} as const;

const added = {
  id: DRAFT,
  status: 'draft',
  code: null,
  codeNumber: null,
  codeNotation: null,
  typeName: 'Quyết định',
  pageAmount: 1,
  issuedOn: null,
  changedAt: '2026-11-23T02:00:00.000Z',
  fileCount: 1,
  dispatchId: null,
  agencyName: 'UBND tỉnh Long An',
  faults: [],
  returned: false,
  waitingFor: null,
  signedAt: null,
  repliesToArrivalId: null,
  ownerPostId: idOf(801),
  holderPostId: idOf(801),
  round: 0,
  versions: 0,
} as const;

const file = {
  id: idOf(60),
  name: 'quy-che.pdf',
  mediaType: 'application/pdf',
  size: 1000,
  sha256: 'a'.repeat(64),
  pages: 1,
  uploadedAt: '2026-11-23T02:00:00.000Z',
};

/** The draft as the server answers when it was sent these fields. */
export function aDraft(sent: Partial<DraftFields>, revision: number, change: Partial<DocumentView> = {}): DocumentView {
  const { fileIds: _, secrecy: __, ...fields } = sent;
  return { ...added, ...written, faults: [], signatureLines: [], files: [file], ...fields, ...change, revision };
}
