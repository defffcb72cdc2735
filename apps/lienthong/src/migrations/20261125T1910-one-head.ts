import type { MigrationInterface, QueryRunner } from 'typeorm';
import { DATABASE_ROLES } from './tenant-table';

/** Two posts that stand as head of one agency on the same day (Decree 30/2020 art. 13.1, 13.2) are found by the doctor. */
export class OneHead1764097800000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      CREATE VIEW inv_signing_head AS
        WITH heads AS (
          SELECT m.id, m.agency_id, m.post_id, m.from_on,
                 least(m.until_on, m.revoked_on - 1, p.ended_on - 1, 'infinity') AS last_on
            FROM signing_mandates m JOIN posts p ON p.id = m.post_id WHERE m.standing = 'head')
        SELECT a.id, a.agency_id, 'head of the agency beside another one' AS fault
          FROM heads a JOIN heads b ON b.agency_id = a.agency_id AND b.post_id <> a.post_id AND b.id > a.id
           AND greatest(a.from_on, b.from_on) <= least(a.last_on, b.last_on);
      ALTER VIEW inv_signing_head OWNER TO ${DATABASE_ROLES.definer};`);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP VIEW inv_signing_head;');
  }
}
