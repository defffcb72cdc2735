import type { MigrationInterface, QueryRunner } from 'typeorm';
import { DATABASE_ROLES } from './tenant-table';

/** Statements about the whole installation that must hold at any moment, as views: every row is a violation `doctor` names. */
export class CreateInvariants1763859960000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      -- A delivery that has arrived has exactly one arrival, and the two agree; one that waits has work left in the outbox.
      CREATE VIEW inv_delivery AS
        SELECT y.id, y.dispatch_id, y.recipient_id, 'arrival missing' AS fault
          FROM deliveries y LEFT JOIN arrivals a ON a.delivery_id = y.id WHERE y.state <> 'queued' AND a.id IS NULL
        UNION ALL
        SELECT y.id, y.dispatch_id, y.recipient_id, 'arrival before its delivery'
          FROM deliveries y JOIN arrivals a ON a.delivery_id = y.id WHERE y.state = 'queued'
        UNION ALL
        SELECT y.id, y.dispatch_id, y.recipient_id, 'states disagree'
          FROM deliveries y JOIN arrivals a ON a.delivery_id = y.id
         WHERE y.state <> 'queued' AND y.state <> CASE a.state WHEN 'registered' THEN 'accepted' WHEN 'refused' THEN 'refused'
               ELSE CASE WHEN a.seen_at IS NULL THEN 'arrived' ELSE 'seen' END END
        UNION ALL
        SELECT y.id, y.dispatch_id, y.recipient_id, 'more than one arrival'
          FROM deliveries y JOIN arrivals a ON a.delivery_id = y.id GROUP BY y.id, y.dispatch_id, y.recipient_id HAVING count(*) > 1
        UNION ALL
        SELECT y.id, y.dispatch_id, y.recipient_id, 'waits with no work left'
          FROM deliveries y WHERE y.state = 'queued' AND NOT EXISTS (
            SELECT FROM outbox o WHERE o.done_at IS NULL AND o.failed_at IS NULL AND o.payload->>'dispatchId' = y.dispatch_id::text);
      CREATE VIEW inv_arrival AS
        SELECT a.id, a.agency_id, 'no delivery behind it' AS fault
          FROM arrivals a LEFT JOIN deliveries y ON y.id = a.delivery_id WHERE y.id IS NULL
        UNION ALL
        SELECT a.id, a.agency_id, 'files missing' FROM arrivals a
         WHERE a.file_count <> (SELECT count(*) FROM files f WHERE f.agency_id = a.agency_id AND f.arrival_id = a.id);
      -- Numbers of a book run 1, 2, 3 … to the counter: no gap, no double, nothing above it.
      CREATE VIEW inv_number_gap AS
        WITH used AS (
          SELECT agency_id, series, year, number FROM documents WHERE number IS NOT NULL
          UNION ALL SELECT agency_id, 'incoming', arrival_year, arrival_number FROM arrivals WHERE arrival_number IS NOT NULL)
        SELECT c.agency_id, c.series, c.year, c.last, count(u.number) AS used,
               CASE WHEN count(u.number) < c.last THEN 'gap' WHEN count(u.number) > c.last THEN 'double' ELSE 'above the counter' END AS fault
          FROM register_counters c LEFT JOIN used u USING (agency_id, series, year)
         GROUP BY c.agency_id, c.series, c.year, c.last
        HAVING count(u.number) <> c.last OR count(DISTINCT u.number) <> c.last OR coalesce(max(u.number), 0) <> c.last;
      CREATE VIEW inv_outbox AS
        SELECT id, agency_id, job, CASE WHEN failed_at IS NOT NULL THEN 'given up' ELSE 'overdue' END AS fault, last_error
          FROM outbox WHERE done_at IS NULL AND (failed_at IS NOT NULL OR due_at < clock_timestamp() - interval '60 seconds');
      CREATE VIEW inv_journal AS
        SELECT o.id, o.agency_id, 'issued without a journal line' AS fault FROM documents o
         WHERE o.status = 'issued' AND NOT EXISTS (SELECT FROM journal j WHERE j.agency_id = o.agency_id AND j.subject_type = 'document'
               AND j.subject_id = o.id AND j.action = 'document.issued.v1')
        UNION ALL
        SELECT a.id, a.agency_id, 'registered without a journal line' FROM arrivals a
         WHERE a.state = 'registered' AND NOT EXISTS (SELECT FROM journal j WHERE j.agency_id = a.agency_id AND j.subject_type = 'arrival'
               AND j.subject_id = a.id AND j.action = 'arrival.registered.v1');
      ${['inv_delivery', 'inv_arrival', 'inv_number_gap', 'inv_outbox', 'inv_journal']
        .map((view) => `ALTER VIEW ${view} OWNER TO ${DATABASE_ROLES.definer};`)
        .join('\n')}`);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP VIEW inv_journal, inv_outbox, inv_number_gap, inv_arrival, inv_delivery;');
  }
}
