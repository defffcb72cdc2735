import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The few registered documents somebody still has, among the many that are done: for their list and the overdue ones. */
export class IndexHandling1764093300000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      CREATE INDEX ix_arrivals_in_hand ON arrivals (agency_id, arrival_year DESC, arrival_number DESC)
        WHERE state = 'registered' AND handling IN ('handed_over', 'working', 'returned');`);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP INDEX ix_arrivals_in_hand;');
  }
}
