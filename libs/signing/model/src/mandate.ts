import type { AgencyId } from '@lienthong/agency/model';
import type { PostId } from '@lienthong/identity/model';
import type { Id } from '@lienthong/platform/kernel';
import type { CapacityLine, Standing } from './capacity';

/** Identifies one mandate to sign (thẩm quyền ký) for ever. */
export type MandateId = Id<'mandate'>;

/** Administrative documents, or legal ones (văn bản quy phạm pháp luật), which only the head or the body gives. */
export type DocumentClass = 'administrative' | 'legal';

/** Both classes. */
export const DOCUMENT_CLASSES = ['administrative', 'legal'] as const satisfies readonly DocumentClass[];

/** What is to be signed, as far as the right to sign depends on it. */
export interface SignedKind {
  readonly documentClass: DocumentClass;
  readonly typeCode: string;
  /** Abbreviation of the drafting unit or field (lĩnh vực), as it stands in the symbol; `null` when the document has none. */
  readonly field: string | null;
}

/** What a mandate reaches; `null` = everything of that sort. */
export interface MandateScope {
  readonly documentClasses: readonly DocumentClass[] | null;
  readonly typeCodes: readonly string[] | null;
  readonly fields: readonly string[] | null;
}

/** A mandate to sign: who, in which capacity, what, from when to when, and the document that says so. Never changed, only revoked. */
export interface Mandate {
  readonly id: MandateId;
  readonly agencyId: AgencyId;
  readonly postId: PostId;
  readonly standing: Standing;
  /** Outermost first; empty for a head who signs without any prefix. */
  readonly lines: readonly CapacityLine[];
  readonly scope: MandateScope;
  /** First day. */
  readonly fromOn: string;
  /** Last day; `null` = until revoked. */
  readonly untilOn: string | null;
  /** The document the mandate rests on: appointment, division of work, working rules, letter of authorisation. */
  readonly basis: string;
  /** First day on which it no longer holds because it was revoked. */
  readonly revokedOn: string | null;
  /** The mandate this one was passed on from (art. 13.4); it holds only while that one does. */
  readonly passedOnFrom: Mandate | null;
}

/** Longest texts of a mandate, in characters. */
export const MANDATE_LENGTH = { principal: 100, basis: 300, reason: 300, field: 20, typeCode: 30 } as const;

/** Whether a mandate, and the one it was passed on from, holds on a day (`YYYY-MM-DD`). */
export function holdsOn(mandate: Mandate, day: string): boolean {
  const { fromOn, passedOnFrom } = mandate;
  return fromOn <= day && (passedOnFrom === null || passedOnFrom.fromOn <= day) && !isOver(mandate, day);
}

/** Whether it has come to its end by that day: its last day is past, or it or the one it lives from was revoked. */
export function isOver(mandate: Mandate, day: string): boolean {
  const { untilOn, passedOnFrom } = mandate;
  const ended = (untilOn !== null && untilOn < day) || isRevoked(mandate, day);
  return ended || (passedOnFrom !== null && isOver(passedOnFrom, day));
}

/** Whether it was revoked by that day. */
export function isRevoked({ revokedOn }: Pick<Mandate, 'revokedOn'>, day: string): boolean {
  return revokedOn !== null && revokedOn <= day;
}
