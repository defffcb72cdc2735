import type { EntityManager } from 'typeorm';
import { DEMO_LEVELS, DEMO_SINCE, demoAgencies } from './demo-agencies';
import { demoMandates } from './demo-mandates';
import { demoPeople } from './demo-people';
import { demoUnits } from './demo-units';

const AGENCIES = `
  WITH given AS (
    SELECT r.* FROM jsonb_to_recordset($1)
      AS r(id uuid, name text, kind text, level text, "parentId" uuid, abbreviation text)),
  stored AS (
    INSERT INTO agencies (id, name, kind, level, parent_id, abbreviation, valid_from)
    SELECT id, name, kind, level, "parentId", abbreviation, $2::date FROM given)
  INSERT INTO agency_names (agency_id, name, valid_from) SELECT id, name, $2::date FROM given`;

const CODES = `
  INSERT INTO agency_codes (id, agency_id, scheme, code, valid_from, invented)
  SELECT gen_random_uuid(), r."agencyId", r.scheme, r.code, $2::date, r.invented
    FROM jsonb_to_recordset($1) AS r("agencyId" uuid, scheme text, code text, invented boolean)`;

const LEVELS = `
  INSERT INTO agency_levels (code, rank, name_vi, name_en)
  SELECT r.code, r.rank, r."nameVi", r."nameEn"
    FROM jsonb_to_recordset($1) AS r(code text, rank integer, "nameVi" text, "nameEn" text)`;

const PEOPLE = `
  WITH given AS (
    SELECT r.* FROM jsonb_to_recordset($1) AS r(id uuid, "agencyId" uuid, "fullName" text, username text)),
  stored AS (
    INSERT INTO people (id, agency_id, full_name, username, demo)
    SELECT id, "agencyId", "fullName", username, true FROM given)
  INSERT INTO credentials (person_id, password_hash) SELECT id, $2 FROM given`;

const UNITS = `
  INSERT INTO units (id, agency_id, name, abbreviation)
  SELECT r.id, r."agencyId", r.name, r.abbreviation
    FROM jsonb_to_recordset($1) AS r(id uuid, "agencyId" uuid, name text, abbreviation text)`;

const POSTS = `
  INSERT INTO posts (id, agency_id, person_id, person_name, title, roles, unit_id, heads_unit, started_on)
  SELECT r.id, r."agencyId", r."personId", r."personName", r.title, r.roles, r."unitId", r."headsUnit", $2::date
    FROM jsonb_to_recordset($1)
      AS r(id uuid, "agencyId" uuid, "personId" uuid, "personName" text, title text, roles text[], "unitId" uuid, "headsUnit" boolean)`;

const MANDATES = `
  INSERT INTO signing_mandates (id, agency_id, post_id, standing, lines, document_classes, type_codes, from_on, basis, granted_by_post_id)
  SELECT r.id, r."agencyId", r."postId", r.standing, r.lines, r."documentClasses", r."typeCodes", r."fromOn", r.basis, r."grantedBy"
    FROM jsonb_to_recordset($1)
      AS r(id uuid, "agencyId" uuid, "postId" uuid, standing text, lines jsonb, "documentClasses" text[], "typeCodes" text[],
           "fromOn" date, basis text, "grantedBy" uuid)`;

/** What the demo province consists of. */
export interface DemoSize {
  readonly agencies: number;
  readonly people: number;
}

/** Writes the demo province into the running transaction: seven statements, one password hash for everybody. */
export async function writeDemo(manager: EntityManager, passwordHash: string): Promise<DemoSize> {
  const agencies = demoAgencies();
  const units = demoUnits(agencies);
  const { people, posts } = demoPeople(agencies, units);
  const codes = agencies.flatMap(({ id, codes: own }) => own.map((code) => ({ agencyId: id, ...code })));
  await manager.query(LEVELS, [JSON.stringify(DEMO_LEVELS)]);
  await manager.query(AGENCIES, [JSON.stringify(agencies), DEMO_SINCE]);
  await manager.query(CODES, [JSON.stringify(codes), DEMO_SINCE]);
  await manager.query(UNITS, [JSON.stringify(units)]);
  await manager.query(PEOPLE, [JSON.stringify(people), passwordHash]);
  await manager.query(POSTS, [JSON.stringify(posts), DEMO_SINCE]);
  const admins = new Map(
    posts.filter(({ roles }) => roles.includes('agency_admin')).map((one) => [one.agencyId, one.id]),
  );
  const mandates = demoMandates(agencies, posts).map(({ scope, ...mandate }) => {
    return { ...mandate, ...scope, grantedBy: admins.get(mandate.agencyId) ?? mandate.postId };
  });
  await manager.query(MANDATES, [JSON.stringify(mandates)]);
  return { agencies: agencies.length, people: people.length };
}
