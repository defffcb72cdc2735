import { permissionsOf, type Role } from '@lienthong/identity/model';
import {
  anAgency,
  ModuleBench,
  storeAgency,
  type TestAgency,
  type TestCaller,
  type TestDatabase,
} from '@lienthong/platform/testing';
import { foldVietnamese, searchableCode } from '@lienthong/platform/text';
import type { SearchHit, SearchTerms } from '@lienthong/search/model';
import type { Type } from '@nestjs/common';
import { randomUUID } from 'node:crypto';
import { SearchQueries } from '../results/search.queries';
import { SearchModule } from '../search.module';

/** Somebody of an agency, as these specs act. */
export type TestActor = TestCaller<Role>;

/** What a spec says about a document. */
export interface SaidDocument {
  readonly code?: string;
  readonly subject?: string;
  readonly issuedOn?: string;
  readonly typeCode?: string;
  readonly urgency?: number;
  readonly signerName?: string;
  readonly note?: string;
}

/** Searching on a real database, whose documents are written past the services: the triggers see them all the same. */
export class SearchBench {
  private last = 0;

  private constructor(private readonly bench: ModuleBench) {}

  /** Sets everything up; `close()` takes it away. */
  static async open(): Promise<SearchBench> {
    return new SearchBench(await ModuleBench.open(SearchModule));
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

  agency(name: string): Promise<TestAgency> {
    return storeAgency(this.db, anAgency({ name }));
  }

  /** Stores somebody with a role in an agency. */
  someone(agency: TestAgency, role: Role = 'clerk'): Promise<TestActor> {
    return this.bench.someone<Role>(agency, role, permissionsOf([role]));
  }

  /** A draft; answers its id. */
  async draft(agency: TestAgency, said: SaidDocument = {}): Promise<string> {
    const id = randomUUID();
    const { subject = 'Thông báo', typeCode = 'THONG_BAO', urgency = 0, signerName = 'Nguyễn Văn A', note = '' } = said;
    await this.db.asOwner(
      `INSERT INTO documents (id, agency_id, owner_post_id, type_code, type_name, document_class, subject, subject_folded, signer_title,
         signer_name, urgency, language, note)
       VALUES ($1, $2, gen_random_uuid(), $3, $4, 'administrative', $5, $6, 'CHỦ TỊCH', $7, $8, 'Tiếng Việt', $9)`,
      [
        id,
        agency.id,
        typeCode,
        typeCode === 'QUYET_DINH' ? 'Quyết định' : 'Thông báo',
        subject,
        foldVietnamese(subject),
        signerName,
        urgency,
        note,
      ],
    );
    return id;
  }

  /** A document issued by one agency to others, the way `issue_document` writes it; answers its id. */
  async issued(from: TestAgency, to: readonly TestAgency[], said: SaidDocument = {}): Promise<string> {
    const id = await this.draft(from, said);
    const [dispatchId, number] = [randomUUID(), (this.last += 1)];
    const { code = `${number}/TB-UBND`, issuedOn = '2026-03-04' } = said;
    await this.db.asOwner(
      `UPDATE documents SET status = 'issued', series = 'own', year = 2026, number = $2, code_number = split_part($3, '/', 1),
         code_notation = $4, code = $3, code_folded = $5, issued_on = $6, issued_at = clock_timestamp(), dispatch_id = $7 WHERE id = $1`,
      [id, number, code, code.slice(code.indexOf('/') + 1), searchableCode(code), issuedOn, dispatchId],
    );
    await this.db.asOwner(
      `INSERT INTO dispatches (id, agency_id, document_id, message_id, route, urgency, sent_by_post_id, sent_by)
       VALUES ($1, $2, $3, gen_random_uuid(), 'direct', 0, gen_random_uuid(), 'x')`,
      [dispatchId, from.id, id],
    );
    await this.db.asOwner(
      `INSERT INTO deliveries (id, agency_id, dispatch_id, recipient_id, hop, addressed, level, state, arrived_at)
       SELECT gen_random_uuid(), $1, $2, r, 1, true, 'province', 'arrived', clock_timestamp() FROM unnest($3::uuid[]) AS r`,
      [from.id, dispatchId, to.map((one) => one.id)],
    );
    await this.db.asOwner(`SELECT create_arrivals($1, ARRAY(SELECT id FROM deliveries WHERE dispatch_id = $1))`, [
      dispatchId,
    ]);
    return id;
  }

  /** Takes a copy into the register of its receiver; answers the id of the arrival. */
  async registered(at: TestAgency, documentId: string, number: number): Promise<string> {
    const [row] = await this.db.asOwner<{ id: string }>(
      `UPDATE arrivals a SET state = 'registered', registered_at = clock_timestamp(), arrival_year = 2026, arrival_number = $3
        WHERE a.agency_id = $1 AND a.dispatch_id = (SELECT dispatch_id FROM documents WHERE id = $2) RETURNING id`,
      [at.id, documentId, number],
    );
    return row?.id ?? '';
  }

  /** Attaches a file whose text was read to a document. */
  async text(documentId: string, content: string, words: readonly string[]): Promise<void> {
    const [own] = await this.db.asOwner<{ agency_id: string }>('SELECT agency_id FROM documents WHERE id = $1', [
      documentId,
    ]);
    const key = `${own?.agency_id ?? ''}/${randomUUID()}`;
    await this.db.asOwner(
      `INSERT INTO files (id, agency_id, document_id, name, original_name, media_type, size, sha256, storage_key)
       VALUES (gen_random_uuid(), $1, $2, 'a.pdf', 'a.pdf', 'application/pdf', 1, decode(repeat('00', 32), 'hex'), $3)`,
      [own?.agency_id, documentId, key],
    );
    const read = {
      storageKey: key,
      state: 'read',
      encoding: 'unicode',
      content,
      folded: foldVietnamese(content),
      words,
    };
    await this.db.worker.database.transaction({ agencyId: own?.agency_id ?? '' }, () =>
      this.db.worker.database.query('SELECT file_text_read($1)', [JSON.stringify(read)]),
    );
  }

  /** The first page of what somebody finds. */
  async find(actor: TestActor, terms: SearchTerms, limit = 50): Promise<readonly SearchHit[]> {
    return (await this.get(SearchQueries).find(actor, { ...terms, limit })).items;
  }

  /** The subjects of what somebody finds. */
  async subjects(actor: TestActor, q: string, terms: SearchTerms = {}): Promise<string[]> {
    return (await this.find(actor, { ...terms, q })).map(({ subject }) => subject);
  }

  /** Every broken promise of the search. */
  violations(): Promise<{ fault: string }[]> {
    return this.db.asOwner('SELECT * FROM inv_search');
  }
}
