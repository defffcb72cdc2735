import type { Agency, AgencyId } from '@lienthong/agency/model';
import { AgencyDirectory } from '@lienthong/agency/server';
import { Database, NOBODY } from '@lienthong/platform/database';
import { systemClock, vietnamDay } from '@lienthong/platform/kernel';
import type { INestApplicationContext } from '@nestjs/common';
import { operatorErrors } from '../operator.errors';

// One row per agency the word may mean, the surest kind of match first.
const MATCHES = `
  SELECT agency_id AS id, CASE scheme WHEN 'GSO' THEN 1 ELSE 2 END AS place
    FROM agency_codes WHERE code = $1 AND valid_from <= $2::date AND (valid_to IS NULL OR valid_to > $2::date)
  UNION SELECT id, 0 FROM agencies WHERE id::text = lower($1)
  UNION SELECT id, 3 FROM agencies
    WHERE lower(abbreviation) = lower($1) AND valid_from <= $2::date AND (valid_to IS NULL OR valid_to > $2::date)
  ORDER BY place`;

/** Finds the agency an operator means by id, code or abbreviation, in this order; refuses none and several. */
export async function findAgency(app: INestApplicationContext, word: string): Promise<Agency> {
  const database = app.get(Database);
  const day = vietnamDay(systemClock.now());
  const found = await database.transaction(NOBODY, () =>
    database.query<{ id: AgencyId; place: number }>(MATCHES, [word.normalize('NFC'), day]),
  );
  const best = found.filter(({ place }) => place === found[0]?.place);
  const [one, other] = best;
  if (!one) throw operatorErrors.agency_not_found({ agency: word });
  if (other) throw operatorErrors.agency_ambiguous({ agency: word });
  return app.get(AgencyDirectory).get(one.id);
}
