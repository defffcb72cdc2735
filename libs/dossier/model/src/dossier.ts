import type { AgencyId } from '@lienthong/agency/model';
import type { PostId } from '@lienthong/identity/model';
import type { Id } from '@lienthong/platform/kernel';

/** Identifies one dossier (hồ sơ công việc) of one agency. */
export type DossierId = Id<'dossier'>;

/** States of a dossier: work goes on (đang lập), closed and ready for the archive (đã kết thúc). */
export const DOSSIER_TRANSITIONS = {
  open: ['closed'],
  closed: ['open'],
} as const satisfies Record<string, readonly string[]>;

/** The state of a dossier. */
export type DossierState = keyof typeof DOSSIER_TRANSITIONS;

/** Who may see a dossier: everybody of the agency who reads dossiers, or its holder and the posts that were named. */
export type DossierAccess = 'agency' | 'restricted';

/** A dossier with the decree's input data (Decree 30/2020 app. VI part II.III). */
export interface Dossier {
  readonly id: DossierId;
  readonly agencyId: AgencyId;
  readonly year: number;
  /** Number within its symbol and year; with the symbol it makes the notation, `01.TCCB`. */
  readonly number: number;
  readonly symbol: string;
  /** The line of the filing plan it was opened from; `null` when its holder decided to open it (art. 29.2). */
  readonly planLineId: string | null;
  readonly title: string;
  /** Years it is kept from the year its work ends; `null` = for ever (vĩnh viễn). */
  readonly retentionYears: number | null;
  readonly language: string;
  readonly note: string;
  readonly holderPostId: PostId;
  readonly state: DossierState;
  readonly access: DossierAccess;
  /** Posts that see a restricted dossier besides its holder. */
  readonly readerPostIds: readonly string[];
  /** A change of who may see it that no competent person has confirmed yet (app. VI-I-III.3.c). */
  readonly accessUnconfirmed: boolean;
  readonly startedOn: string;
  readonly endedOn: string | null;
}

/** Limits of the decree's fields, in characters, and of the retention in years (law 33/2024/QH15 art. 15). */
export const DOSSIER_LIMITS = {
  title: 500,
  note: 500,
  symbol: 17,
  language: 50,
  documents: 9999,
  readers: 50,
  retention: { least: 2, most: 70 },
} as const;

/** Number and symbol as the filing plan writes them: `01.TCCB` (app. V-I.2). */
export function notationOf({ number, symbol }: Pick<Dossier, 'number' | 'symbol'>): string {
  return `${String(number).padStart(2, '0')}.${symbol}`;
}
