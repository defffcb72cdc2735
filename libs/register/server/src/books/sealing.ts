import { AgencyDirectory } from '@lienthong/agency/server';
import type { Actor } from '@lienthong/identity/model';
import { Database } from '@lienthong/platform/database';
import { Journal } from '@lienthong/platform/journal';
import { newId } from '@lienthong/platform/kernel';
import { registerErrors } from '@lienthong/register/model';
import { Injectable } from '@nestjs/common';
import { bookSealed } from '../register.events';

const SEAL = `
  INSERT INTO book_seals (id, agency_id, series, year, last, lines, digest, line_numbers, line_digests, sealed_by, sealed_by_post_id, sealed_at)
  SELECT $1, $2, $3, $4, $5, count(*), sha256(coalesce(string_agg(l.digest, '' ORDER BY l.place), '')),
         coalesce(array_agg(l.label ORDER BY l.place), '{}'), coalesce(array_agg(l.digest ORDER BY l.place), '{}'), $6, $7, office_now()
    FROM book_lines($2, $3, $4) WITH ORDINALITY AS l (label, digest, place)
  RETURNING lines, encode(digest, 'hex') AS digest`;

/** Stores the seal of a book and tells the journal its digest. */
@Injectable()
export class Sealing {
  constructor(
    private readonly database: Database,
    private readonly directory: AgencyDirectory,
    private readonly journal: Journal,
  ) {}

  /** Whether the acting agency exists no more on a day: merged or dissolved. */
  async hasEnded(actor: Actor, day: string): Promise<boolean> {
    return !(await this.directory.on(day)).has(actor.agencyId);
  }

  /** Writes the digest of every line and of all of them together. */
  async store(
    actor: Actor,
    book: { readonly series: string; readonly year: number; readonly last: number },
  ): Promise<void> {
    const { series, year, last } = book;
    const id = newId();
    const parameters = [id, actor.agencyId, series, year, last, actor.personName, actor.postId];
    const [sealed] = await this.database.query<{ lines: number; digest: string }>(SEAL, parameters);
    if (!sealed) throw registerErrors.book_not_found();
    await this.journal.record(actor, bookSealed(id, { ...book, ...sealed }));
  }
}
