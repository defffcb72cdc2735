import type { Urgency } from '@lienthong/document/model';
import type { MatchTier, SearchHit } from '@lienthong/search/model';

/** One document found, as the database gives it. */
export interface HitRecord {
  readonly kind: 'incoming' | 'outgoing';
  readonly id: string;
  readonly tier: number;
  readonly day: string;
  readonly key: string;
  readonly state: SearchHit['state'];
  readonly code: string | null;
  readonly type_name: string;
  readonly subject: string;
  readonly issuer: string;
  readonly signer_title: string;
  readonly signer_name: string;
  readonly urgency: Urgency;
  readonly issued_on: string | null;
  readonly due_on: string | null;
  readonly arrived_at: Date | null;
  readonly arrival_number: number | null;
  readonly note: string;
  readonly file_count: number;
}

/** A row on the wire; `tiers` are the ways it was looked for in. */
export function toSearchHit(row: HitRecord, tiers: readonly MatchTier[], excerpt: string | undefined): SearchHit {
  return {
    direction: row.kind,
    id: row.id,
    match: tiers[row.tier]?.kind ?? 'all',
    code: row.code === '' ? null : row.code,
    typeName: row.type_name,
    subject: row.subject,
    issuer: row.issuer,
    signerTitle: row.signer_title,
    signerName: row.signer_name,
    urgency: row.urgency,
    state: row.state,
    issuedOn: row.issued_on,
    dueOn: row.due_on,
    arrivedAt: row.arrived_at?.toISOString() ?? null,
    arrivalNumber: row.arrival_number,
    note: row.note,
    fileCount: row.file_count,
    excerpt: excerpt ?? null,
  };
}
