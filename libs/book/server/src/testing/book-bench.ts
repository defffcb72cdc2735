import { agencyEntities } from '@lienthong/agency/server';
import { documentEntities } from '@lienthong/document/server';
import { permissionsOf, type Role } from '@lienthong/identity/model';
import {
  anAgency,
  ModuleBench,
  storeAgency,
  type TestAgency,
  type TestCaller,
  type TestDatabase,
} from '@lienthong/platform/testing';
import type { Type } from '@nestjs/common';
import { randomUUID } from 'node:crypto';
import { BookModule } from '../book.module';
import { BookEntryEntity } from '../persistence/book-entry.entity';

/** Somebody of an agency, as these specs act. */
export type TestActor = TestCaller<Role>;

/** Books on a real database: two agencies, with registered letters and issued documents as a spec wants them. */
export class BookBench {
  private constructor(
    private readonly bench: ModuleBench,
    readonly province: TestAgency,
    readonly office: TestAgency,
  ) {}

  /** Sets everything up; `close()` takes it away. */
  static async open(): Promise<BookBench> {
    const bench = await ModuleBench.open(BookModule, {
      entities: [...agencyEntities, ...documentEntities, BookEntryEntity],
    });
    const province = await storeAgency(bench.db, anAgency({ name: 'Ủy ban nhân dân tỉnh Long An', level: 'province' }));
    const office = await storeAgency(
      bench.db,
      anAgency({ name: 'Sở Tài chính', parentId: province.id, level: 'province' }),
    );
    return new BookBench(bench, province, office);
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

  /** Stores somebody with a role in an agency. */
  someone(agency: Pick<TestAgency, 'id'>, role: Role = 'clerk'): Promise<TestActor> {
    return this.bench.someone(agency, role, permissionsOf([role]));
  }

  /** Registers paper letters numbered from `first` to `last` of a year, ten a day from its first day on. */
  async registered(agency: Pick<TestAgency, 'id'>, year: number, first: number, last: number): Promise<void> {
    await this.db.asOwner(REGISTERED, [agency.id, year, first, last]);
  }

  /** The id of a registered letter. */
  async arrival(agency: Pick<TestAgency, 'id'>, year: number, number: number): Promise<string> {
    const sql = 'SELECT id FROM arrivals WHERE agency_id = $1 AND arrival_year = $2 AND arrival_number = $3';
    return (await this.db.asOwner<{ id: string }>(sql, [agency.id, year, number]))[0]?.id ?? '';
  }

  /** Hands a letter to a unit named so; perhaps opened, perhaps done. */
  async handed(
    arrivalId: string,
    unit: string,
    said: { seen?: boolean; dueOn?: string; doneOn?: string } = {},
  ): Promise<void> {
    const [unitId, handover, post] = [randomUUID(), randomUUID(), randomUUID()];
    const { seen = false, dueOn = null, doneOn = null } = said;
    for (const [sql, values] of [
      [
        `INSERT INTO units (id, agency_id, name) SELECT $2, a.agency_id, $3 FROM arrivals a WHERE a.id = $1`,
        [arrivalId, unitId, unit],
      ],
      [HANDED, [arrivalId, handover, post]],
      [ASSIGNED, [arrivalId, handover, post, unitId, unit, dueOn, seen, doneOn]],
      [
        `UPDATE arrivals SET handling = CASE WHEN $2::date IS NULL THEN 'handed_over' ELSE 'done' END, handling_due_on = $3 WHERE id = $1`,
        [arrivalId, doneOn, dueOn],
      ],
    ] as const)
      await this.db.asOwner(sql, [...values]);
  }

  /** Issues documents numbered from 1 to `last` of a series in 2026, one an hour, to nobody. */
  async issued(agency: Pick<TestAgency, 'id'>, series: string, last: number): Promise<void> {
    await this.db.asOwner(ISSUED, [agency.id, series, last]);
    await this.db.asOwner('INSERT INTO register_counters (agency_id, series, year, last) VALUES ($1, $2, 2026, $3)', [
      agency.id,
      series,
      last,
    ]);
  }

  /** Sends an issued document to agencies, of which the first has accepted it. */
  async sent(agency: Pick<TestAgency, 'id'>, code: string, to: readonly TestAgency[]): Promise<void> {
    const dispatch = randomUUID();
    await this.db.asOwner(SENT, [agency.id, code, dispatch, randomUUID()]);
    await this.db.asOwner('UPDATE documents SET dispatch_id = $3 WHERE agency_id = $1 AND code = $2', [
      agency.id,
      code,
      dispatch,
    ]);
    for (const [index, { id, level }] of to.entries())
      await this.db.asOwner(
        `INSERT INTO deliveries (id, agency_id, dispatch_id, recipient_id, hop, addressed, level, state) VALUES (gen_random_uuid(), $1, $2, $3, 1, true, $4, $5)`,
        [agency.id, dispatch, id, level, index === 0 ? 'accepted' : 'arrived'],
      );
  }

  /** A number of a series in 2026 that is void, reserved or inserted. */
  async special(
    agency: Pick<TestAgency, 'id'>,
    kind: string,
    series: string,
    at: readonly [number, string],
  ): Promise<void> {
    await this.db.asOwner(SPECIAL, [agency.id, kind, series, ...at]);
  }
}

const REGISTERED = `
  INSERT INTO arrivals (agency_id, sender_name, channel, addressed, state, type_code, type_name, document_class, code_number, code_notation, code,
      code_folded, subject, subject_folded, issued_on, signer_title, signer_name, urgency, language, note, file_count, registered_at,
      arrival_year, arrival_number)
  SELECT $1, 'Sở Nội vụ', 'paper', true, 'registered', 'CONG_VAN', 'Công văn', 'administrative', n::text, 'SNV', n || '/SNV', '', 'Về việc ' || n, '',
      make_date($2, 1, 1), 'GIÁM ĐỐC', 'Trần Văn B', n % 2, 'Tiếng Việt', '', 0,
      make_timestamptz($2, 1, 1, 8, 0, 0, 'Asia/Ho_Chi_Minh') + (n - 1) / 10 * interval '1 day', $2, n
    FROM generate_series($3::integer, $4::integer) n`;

const HANDED = `
  INSERT INTO handovers (id, agency_id, arrival_id, given_by_post_id, given_by_name, given_by_title, given_at, instruction)
  SELECT $2, a.agency_id, a.id, $3, 'Lê Văn C', 'Chánh Văn phòng', '2026-01-05T01:00:00Z', 'Tham mưu trả lời trước ngày 10' FROM arrivals a WHERE a.id = $1`;

const ASSIGNED = `
  INSERT INTO assignments (id, agency_id, arrival_id, handover_id, given_by_post_id, unit_id, receiver_name, role, due_on, state, seen_at, ended_at, ended_from)
  SELECT gen_random_uuid(), a.agency_id, a.id, $2, $3, $4, $5, 'lead', $6::date, CASE WHEN $8::date IS NOT NULL THEN 'done' WHEN $7 THEN 'seen' ELSE 'waiting' END,
      CASE WHEN $7 THEN '2026-01-06T01:00:00Z'::timestamptz END, $8::date + time '10:00', CASE WHEN $8::date IS NOT NULL THEN 'working' END
    FROM arrivals a WHERE a.id = $1`;

const ISSUED = `
  INSERT INTO documents (id, agency_id, owner_post_id, type_code, type_name, document_class, subject, subject_folded, signer_title, signer_name, language,
      status, series, year, number, code_number, code_notation, code, issued_on, issued_at)
  SELECT gen_random_uuid(), $1, gen_random_uuid(), 'QUYET_DINH', 'Quyết định', split_part($2, ':', 1), 'Về việc ' || n, '', 'CHỦ TỊCH', 'Nguyễn Văn A', 'Tiếng Việt',
      'issued', $2, 2026, n, lpad(n::text, greatest(2, length(n::text)), '0'), v.notation, lpad(n::text, greatest(2, length(n::text)), '0') || '/' || v.notation,
      date '2026-02-01' + n / 24, '2026-02-01T00:00:00+07:00'::timestamptz + n * interval '1 hour' FROM generate_series(1, $3::integer) n,
      (SELECT CASE WHEN $2 LIKE 'legal:%' THEN '2026/' ELSE '' END || 'QĐ-UBND' AS notation) v`;

const SENT = `
  INSERT INTO dispatches (id, agency_id, document_id, message_id, route, urgency, sent_by_post_id, sent_by, sent_at)
  SELECT $3, $1, o.id, $4, 'direct', 0, $4, 'Lan', '2026-02-03T03:00:00Z' FROM documents o WHERE o.agency_id = $1 AND o.code = $2`;

const SPECIAL = `
  INSERT INTO special_numbers (id, agency_id, kind, series, year, number, suffix, dated_on, reason, granted_by, granted_by_post_id, granted_at,
      void_reason, voided_by, voided_at)
  SELECT gen_random_uuid(), $1, $2, $3, 2026, $4, $5, CASE WHEN $2 = 'void' THEN NULL ELSE date '2026-02-01' END, 'giữ cho kỳ họp', 'Lan', gen_random_uuid(),
      '2026-02-01T05:00:00Z', CASE WHEN $2 = 'void' THEN 'in hỏng' END, CASE WHEN $2 = 'void' THEN 'Lan' END,
      CASE WHEN $2 = 'void' THEN '2026-02-01T05:00:00Z'::timestamptz END`;
