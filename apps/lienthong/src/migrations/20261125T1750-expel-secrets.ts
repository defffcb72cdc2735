import type { MigrationInterface, QueryRunner } from 'typeorm';
import { DATABASE_ROLES } from './tenant-table';

/** The worker removes the files of a letter on which it reads a secrecy mark. */
export class ExpelSecrets1764093000000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`GRANT DELETE ON files TO ${DATABASE_ROLES.worker};`);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`REVOKE DELETE ON files FROM ${DATABASE_ROLES.worker};`);
  }
}
