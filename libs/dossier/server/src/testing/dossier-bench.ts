import { AgencyDirectory, agencyEntities } from '@lienthong/agency/server';
import { documentEntities, FileIntake } from '@lienthong/document/server';
import { permissionsOf, type Role } from '@lienthong/identity/model';
import {
  anAgency,
  ModuleBench,
  storeAgency,
  type TestAgency,
  type TestCaller,
  type TestDatabase,
} from '@lienthong/platform/testing';
import { searchableCode, searchableWords } from '@lienthong/platform/text';
import type { Type } from '@nestjs/common';
import { randomUUID } from 'node:crypto';
import { Readable } from 'node:stream';
import { DossierModule } from '../dossier.module';
import { DossierEntity } from '../persistence/dossier.entity';
import type { RecordRef } from '../persistence/item.repository';

/** Somebody of an agency, as these specs act. */
export type TestActor = TestCaller<Role>;

/** Dossiers on a real database: one office with its records, and whoever works there. */
export class DossierBench {
  private last = 0;

  private constructor(private readonly bench: ModuleBench) {}

  /** Sets everything up; `close()` takes it away. */
  static async open(): Promise<DossierBench> {
    const bench = await ModuleBench.open(DossierModule, {
      entities: [...agencyEntities, ...documentEntities, DossierEntity],
    });
    return new DossierBench(bench);
  }

  get db(): TestDatabase {
    return this.bench.db;
  }

  get<T>(type: Type<T>): T {
    return this.bench.get(type);
  }

  close(): Promise<void> {
    return this.bench.close();
  }

  /** Stores an agency. */
  async agency(): Promise<TestAgency> {
    const agency = await storeAgency(this.db, anAgency({ name: `UBND huyện ${++this.last}` }));
    this.get(AgencyDirectory).forget();
    return agency;
  }

  /** Stores somebody with a role in an agency. */
  someone(agency: Pick<TestAgency, 'id'>, role: Role = 'officer'): Promise<TestActor> {
    return this.bench.someone(agency, role, permissionsOf([role]), role);
  }

  /** Stores an outgoing document of somebody's agency, issued unless said otherwise. */
  async document(
    actor: TestActor,
    said: { typeCode?: string; subject?: string; draft?: boolean } = {},
  ): Promise<RecordRef> {
    const { typeCode = 'QUYET_DINH', subject = 'Ban hành Quy chế', draft = false } = said;
    const [id, number] = [randomUUID(), ++this.last];
    await this.db.asOwner(
      `INSERT INTO documents (id, agency_id, owner_post_id, type_code, type_name, document_class, subject, subject_folded, signer_title,
                              signer_name, language, status, series, year, number, code_number, code_notation, code, code_folded, issued_on,
                              issued_at, page_amount)
       SELECT $1, $2, $3, $4, 'Quyết định', 'administrative', $5, $6, 'CHỦ TỊCH', 'Nguyễn Văn A', 'Tiếng Việt', $8,
              CASE WHEN $8 = 'issued' THEN 'administrative:QUYET_DINH' END, CASE WHEN $8 = 'issued' THEN 2026 END,
              CASE WHEN $8 = 'issued' THEN $7::integer END, $7::text, 'QĐ-UBND', $7 || '/QĐ-UBND', $9,
              CASE WHEN $8 = 'issued' THEN date '2026-05-03' END, CASE WHEN $8 = 'issued' THEN clock_timestamp() END, 2`,
      [
        id,
        actor.agencyId,
        actor.postId,
        typeCode,
        subject,
        searchableWords(subject),
        number,
        draft ? 'draft' : 'issued',
        searchableCode(`${number}/QĐ-UBND`),
      ],
    );
    return { kind: 'document', id };
  }

  /** Stores a letter on paper, registered unless said otherwise. */
  async letter(actor: TestActor, registered = true): Promise<RecordRef> {
    const [id, number] = [randomUUID(), ++this.last];
    await this.db.asOwner(
      `INSERT INTO arrivals (id, agency_id, channel, sender_name, addressed, type_code, type_name, document_class, code_number,
                             code_notation, code, code_folded, subject, subject_folded, issued_on, signer_title, signer_name, urgency, language,
                             note, file_count, state, registered_at, arrival_year, arrival_number)
       SELECT $1, $2, 'paper', 'Sở Tư pháp', true, 'CONG_VAN', 'Công văn', 'administrative', $3::text, 'STP', $3 || '/STP', $4,
              'V/v góp ý', 'v v gop y', date '2026-04-01', 'GIÁM ĐỐC', 'Trần B', 0, 'Tiếng Việt', '', 0,
              CASE WHEN $5::boolean THEN 'registered' ELSE 'pending' END, CASE WHEN $5 THEN clock_timestamp() END,
              CASE WHEN $5 THEN 2026 END, CASE WHEN $5 THEN $3::integer END`,
      [id, actor.agencyId, number, searchableCode(`${number}/STP`), registered],
    );
    return { kind: 'arrival', id };
  }

  /** Stores a file with this content and makes it a document's. */
  async attach(actor: TestActor, documentId: string, name: string, content: string): Promise<void> {
    const file = await this.file(actor, name, content);
    await this.db.asOwner('UPDATE files SET document_id = $2 WHERE id = $1', [file, documentId]);
  }

  /** Stores a loose file and answers its id. */
  async file(actor: TestActor, name: string, content: string): Promise<string> {
    const source = Readable.from([Buffer.from(content)]);
    return (await this.get(FileIntake).take(actor, { name, source })).id;
  }

  /** Lines of the journal about a thing, oldest first. */
  async journal(subjectId: string): Promise<string[]> {
    const sql = 'SELECT action FROM journal WHERE subject_id = $1 ORDER BY at, id';
    return (await this.db.asOwner<{ action: string }>(sql, [subjectId])).map(({ action }) => action);
  }
}
