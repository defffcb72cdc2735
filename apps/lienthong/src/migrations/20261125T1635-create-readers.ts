import type { MigrationInterface, QueryRunner } from 'typeorm';
import { tenantTable } from './tenant-table';

/** Who of an agency may read an incoming document besides those who see all of them. */
export class CreateReaders1764088500000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      CREATE TABLE readers (
        agency_id uuid NOT NULL, subject_id uuid NOT NULL, reader_id uuid NOT NULL,
        CONSTRAINT pk_readers PRIMARY KEY (agency_id, reader_id, subject_id));
      CREATE INDEX ix_readers_subject ON readers (agency_id, subject_id);
      ${tenantTable('readers', { app: 'SELECT, INSERT, DELETE', worker: 'SELECT' })}
      INSERT INTO readers (agency_id, subject_id, reader_id)
      SELECT DISTINCT s.agency_id, s.arrival_id, coalesce(s.unit_id, s.post_id) FROM assignments s WHERE s.state <> 'withdrawn';`);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP TABLE readers;');
  }
}
