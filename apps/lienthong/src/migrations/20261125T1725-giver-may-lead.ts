import type { MigrationInterface, QueryRunner } from 'typeorm';
import { handlingInvariants, handlingInvariantsGiverLeads } from './sql/handling';

/** Who passes on only to others who cooperate keeps the lead. */
export class GiverMayLead1764091500000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(handlingInvariantsGiverLeads);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(handlingInvariants.replace('CREATE VIEW', 'CREATE OR REPLACE VIEW'));
  }
}
