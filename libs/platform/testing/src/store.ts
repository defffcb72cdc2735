import type { Caller } from '@lienthong/platform/contract';
import type { TestAgency } from './an-agency';
import type { TestDatabase } from './with-database';

const RANKS: Readonly<Record<string, number>> = { province: 1, district: 2, commune: 3 };

/** Writes an agency into the directory, with its level when that is one of the usual three; its parent must be there. */
export async function storeAgency(db: TestDatabase, agency: TestAgency): Promise<TestAgency> {
  const rank = RANKS[agency.level];
  if (rank !== undefined)
    await db.asOwner(
      'INSERT INTO agency_levels (code, rank, name_vi, name_en) VALUES ($1, $2, $1, $1) ON CONFLICT DO NOTHING',
      [agency.level, rank],
    );
  await db.asOwner(
    `INSERT INTO agencies (id, name, kind, level, parent_id, abbreviation, valid_from, valid_to)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8)`,
    [
      agency.id,
      agency.name,
      agency.kind,
      agency.level,
      agency.parentId,
      agency.abbreviation,
      agency.validFrom,
      agency.validTo,
    ],
  );
  return agency;
}

/** Writes a caller's person and post, so that the journal can name the post; the agency must be there. */
export async function storeCaller<C extends Caller>(db: TestDatabase, caller: C, title = 'Văn thư'): Promise<C> {
  await db.asOwner('INSERT INTO people (id, agency_id, full_name, username) VALUES ($1, $2, $3, $4)', [
    caller.personId,
    caller.agencyId,
    caller.personName,
    `u-${caller.personId}`,
  ]);
  await db.asOwner(
    `INSERT INTO posts (id, agency_id, person_id, person_name, title, roles) VALUES ($1, $2, $3, $4, $5, '{clerk}')`,
    [caller.postId, caller.agencyId, caller.personId, caller.personName, title],
  );
  return caller;
}
