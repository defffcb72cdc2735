import { mayKeep, notationOf, type DossierView } from '@lienthong/dossier/model';
import type { Actor } from '@lienthong/identity/model';

type Row = Omit<
  DossierView,
  'symbol' | 'number' | 'language' | 'note' | 'planLineId' | 'readers' | 'mayKeep' | 'items'
>;

/** A dossier in a list, as the database tells it. */
export interface DossierRecord {
  readonly id: string;
  readonly year: number;
  readonly number: number;
  readonly symbol: string;
  readonly title: string;
  readonly state: 'open' | 'closed';
  readonly retention_years: number | null;
  readonly access: 'agency' | 'restricted';
  readonly access_unconfirmed: boolean;
  readonly holder_post_id: string;
  readonly holder_name: string;
  readonly holder_title: string;
  readonly started_on: string;
  readonly ended_on: string | null;
  readonly documents: number;
  readonly pages: number;
}

/** A dossier whole, as the database tells it. */
export interface WholeDossierRecord extends DossierRecord {
  readonly language: string;
  readonly note: string;
  readonly plan_line_id: string | null;
  readonly readers: { readonly postId: string; readonly personName: string }[];
}

/** One document in a dossier, as the database tells it. */
export interface ItemRecord {
  readonly ordinal: number;
  readonly kind: 'document' | 'arrival';
  readonly id: string;
  readonly code: string;
  readonly type_name: string;
  readonly subject: string;
  readonly issuer: string;
  readonly issued_on: string | null;
  readonly arrival_number: number | null;
  readonly pages: number | null;
  readonly filed_at: Date;
}

/** A dossier as a list shows it. */
export function toDossierRow(record: DossierRecord): Row {
  return {
    id: record.id,
    year: record.year,
    notation: notationOf(record),
    title: record.title,
    state: record.state,
    retentionYears: record.retention_years,
    access: record.access,
    accessUnconfirmed: record.access_unconfirmed,
    holderPostId: record.holder_post_id,
    holderName: record.holder_name,
    holderTitle: record.holder_title,
    startedOn: record.started_on,
    endedOn: record.ended_on,
    documents: record.documents,
    pages: record.pages,
  };
}

/** A dossier whole, and whether the caller may write into it. */
export function toDossierView(actor: Actor, record: WholeDossierRecord, items: readonly ItemRecord[]): DossierView {
  return {
    ...toDossierRow(record),
    symbol: record.symbol,
    number: record.number,
    language: record.language,
    note: record.note,
    planLineId: record.plan_line_id,
    readers: record.readers,
    mayKeep: mayKeep(actor, { holderPostId: record.holder_post_id as Actor['postId'] }),
    items: items.map(toItemView),
  };
}

function toItemView(item: ItemRecord): DossierView['items'][number] {
  return {
    ordinal: item.ordinal,
    kind: item.kind,
    id: item.id,
    code: item.code,
    typeName: item.type_name,
    subject: item.subject,
    issuer: item.issuer,
    issuedOn: item.issued_on,
    arrivalNumber: item.arrival_number,
    pages: item.pages,
    filedAt: item.filed_at.toISOString(),
  };
}
