import type { MigrationInterface, QueryRunner } from 'typeorm';
import { handlingInvariants, handlingTables, reportHandling } from './sql/handling';

/** Handing over incoming documents inside an agency, what the sender is told of it, and what must always hold. */
export class CreateHandling1764087300000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`${handlingTables}${reportHandling}${handlingInvariants}`);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      DROP VIEW inv_handling;
      DROP FUNCTION report_handling(uuid);
      ALTER TABLE deliveries DROP COLUMN handling_at, DROP COLUMN handling;
      ALTER TABLE arrivals DROP COLUMN handling_due_on, DROP COLUMN holders, DROP COLUMN handling;
      DROP TABLE assignments, handovers;`);
  }
}
