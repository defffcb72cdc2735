import type { TestDatabase } from './with-database';

/**
 * Sets the clock that acts in a spec's own database go by (`office_now`), and lets it stand still there; or, with a
 * pace, lets every look at it find it so many milliseconds later.
 */
export async function setDatabaseClock(db: TestDatabase, at: Date | string, paceMs = 0): Promise<void> {
  const start = new Date(at).toISOString();
  await db.asOwner('CREATE SEQUENCE IF NOT EXISTS office_ticks');
  await db.asOwner('GRANT USAGE ON SEQUENCE office_ticks TO lienthong_app, lienthong_worker, lienthong_definer');
  await db.asOwner(`SELECT setval('office_ticks', 1, false)`);
  await db.asOwner(`
    CREATE OR REPLACE FUNCTION office_now() RETURNS timestamptz LANGUAGE sql VOLATILE AS
      $$ SELECT '${start}'::timestamptz + (nextval('office_ticks') - 1) * ${paceMs} * interval '1 millisecond' $$`);
}
