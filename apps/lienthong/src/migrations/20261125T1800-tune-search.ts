import type { MigrationInterface, QueryRunner } from 'typeorm';
import { searchFind } from './sql/search-find';
import { DATABASE_ROLES, definerFunction } from './tenant-table';

/**
 * A page of results is planned as the few rows it is: taken for a thousand, it made the database read every document of an
 * agency to find fifty. A search begins with the present quarter: begun a year ahead, it read nine quarters at once. And the stamped version of a document says what the signed one said: it is not read again. The
 * trigger's name puts it before the one that would plan the reading.
 */
export class TuneSearch1764093600000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      ${searchFind}
      CREATE FUNCTION search_text_known() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        INSERT INTO file_texts (agency_id, storage_key, state, encoding, content, folded, words, read_at)
        SELECT x.agency_id, f.storage_key, x.state, x.encoding, x.content, x.folded, x.words, x.read_at
          FROM changed f JOIN stamps s ON s.agency_id = f.agency_id AND s.file_id = f.id
          JOIN file_texts x ON x.storage_key = s.signed_key AND x.state = 'read'
        ON CONFLICT DO NOTHING;
        RETURN NULL;
      END $$;
      ${definerFunction('search_text_known()', DATABASE_ROLES.definer)}
      CREATE TRIGGER search_files_known AFTER UPDATE ON files REFERENCING NEW TABLE AS changed
        FOR EACH STATEMENT EXECUTE FUNCTION search_text_known();`);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      DROP TRIGGER search_files_known ON files;
      DROP FUNCTION search_text_known();`);
  }
}
