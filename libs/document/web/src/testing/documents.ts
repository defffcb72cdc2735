import type { DocumentView, DraftFields } from '@lienthong/document/model';
import { idOf } from '@lienthong/platform/web-testing';
import { EMPTY_DRAFT } from '../editor/draft-fields';

const OWNER = idOf(1);

/** A draft as the server answers when these fields were written. */
export function aDocument(id: string, fields: Partial<DraftFields>, revision: number): DocumentView {
  const { fileIds: _, secrecy: __, ...written } = { ...EMPTY_DRAFT, ...fields };
  const fixed = {
    code: null,
    codeNumber: null,
    codeNotation: null,
    issuedOn: null,
    dispatchId: null,
    pageAmount: null,
  };
  const review = {
    returned: false,
    waitingFor: null,
    signedAt: null,
    repliesToArrivalId: null,
    signatureLines: [],
    ownerPostId: OWNER,
    holderPostId: OWNER,
    round: 0,
    versions: 0,
  };
  const rest = { agencyName: '', typeName: '', fileCount: 0, files: [], faults: [], changedAt: '2026-11-23T02:00:00Z' };
  return { id, status: 'draft', ...written, ...fixed, ...review, ...rest, revision } as DocumentView;
}
