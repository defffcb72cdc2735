import type { Actor } from '@lienthong/identity/model';
import { Database } from '@lienthong/platform/database';
import { newId } from '@lienthong/platform/kernel';
import { registerErrors, type SpecialKind, type SpecialNumberView } from '@lienthong/register/model';
import { Injectable } from '@nestjs/common';
import { FROM_SPECIALS, SPECIAL_COLUMNS, toSpecialView, type SpecialRecord } from './special-number.view';

/** A number that is about to be granted outside the running order. */
export interface NewSpecial {
  readonly kind: SpecialKind;
  readonly series: string;
  readonly year: number;
  readonly first: number;
  readonly last: number;
  readonly suffix: string;
  readonly datedOn: string | null;
  readonly reason: string;
}

const INSERT = `
  INSERT INTO special_numbers (id, agency_id, kind, series, year, number, suffix, dated_on, reason, granted_by, granted_by_post_id,
      granted_at, void_reason, voided_by, voided_at)
  SELECT x.id, $2, $3, $4, $5, x.number, $7, $8, $9, $10, $11, t.at,
         CASE WHEN $3 = 'void' THEN $9 END, CASE WHEN $3 = 'void' THEN $10 END, CASE WHEN $3 = 'void' THEN t.at END
    FROM unnest($1::uuid[], $6::integer[]) AS x (id, number), (SELECT office_now() AS at) t`;

const MAKE_VOID = `
  UPDATE special_numbers SET void_reason = $4, voided_by = $3, voided_at = office_now()
   WHERE agency_id = $1 AND id = $2 AND document_id IS NULL AND voided_at IS NULL`;

/** Write side of numbers outside the running order, always of the acting agency and behind the lock of their series. */
@Injectable()
export class SpecialNumberRepository {
  constructor(private readonly database: Database) {}

  /** Keeps everybody else out of a series of the acting agency until commit; throws `register.book_sealed`. */
  async lockBook(actor: Actor, series: string, year: number): Promise<void> {
    await this.database.query('SELECT lock_series($1)', [series]);
    const sealed = await this.database.query(
      'SELECT FROM book_seals WHERE agency_id = $1 AND series = $2 AND year = $3',
      [actor.agencyId, series, year],
    );
    if (sealed.length > 0) throw registerErrors.book_sealed({ series, year });
  }

  /** Stores one number or a run of them. */
  async insert(actor: Actor, special: NewSpecial): Promise<SpecialNumberView[]> {
    const { kind, series, year, first, last, suffix, datedOn, reason } = special;
    const numbers = Array.from({ length: last - first + 1 }, (_, index) => first + index);
    const ids = numbers.map(() => newId());
    const who = [actor.personName, actor.postId];
    await this.database.query(INSERT, [
      ids,
      actor.agencyId,
      kind,
      series,
      year,
      numbers,
      suffix,
      datedOn,
      reason,
      ...who,
    ]);
    return this.byIds(actor, ids);
  }

  /** Makes a number void for ever; throws `register.number_taken` when a document took it meanwhile. */
  async makeVoid(actor: Actor, id: string, reason: string): Promise<SpecialNumberView> {
    await this.database.query(MAKE_VOID, [actor.agencyId, id, actor.personName, reason]);
    const [special] = await this.byIds(actor, [id]);
    if (special?.state !== 'void') throw registerErrors.number_taken({ number: special?.number ?? null });
    return special;
  }

  private async byIds(actor: Actor, ids: readonly string[]): Promise<SpecialNumberView[]> {
    const rows = await this.database.query<SpecialRecord>(
      `SELECT ${SPECIAL_COLUMNS} ${FROM_SPECIALS} WHERE n.agency_id = $1 AND n.id = ANY ($2) ORDER BY n.number, n.suffix`,
      [actor.agencyId, ids],
    );
    return rows.map(toSpecialView);
  }
}
