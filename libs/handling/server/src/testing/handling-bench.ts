import { permissionsOf, type Role } from '@lienthong/identity/model';
import { documentEntities } from '@lienthong/document/server';
import { Outbox, RunJob, type JobHandler } from '@lienthong/platform/queue';
import {
  aCaller,
  anAgency,
  ModuleBench,
  storeAgency,
  storeCaller,
  type TestAgency,
  type TestCaller,
  type TestDatabase,
} from '@lienthong/platform/testing';
import { searchableCode } from '@lienthong/platform/text';
import type { Type } from '@nestjs/common';
import { randomUUID } from 'node:crypto';
import { HandlingModule } from '../handling.module';
import { ReportHandlingHandler } from '../jobs/report-handling.handler';
import { AssignmentEntity } from '../persistence/assignment.entity';
import { HandoverEntity } from '../persistence/handover.entity';

/** Somebody of an agency, as these specs act. */
export type TestActor = TestCaller<Role>;

/** What a spec says about an incoming document. */
export interface SaidArrival {
  readonly senderName?: string;
  readonly urgency?: number;
  readonly subject?: string;
  readonly registered?: boolean;
}

/** Handling on a real database: an office with units, and documents that have arrived from one sender. */
export class HandlingBench {
  private last = 0;

  private constructor(
    private readonly bench: ModuleBench,
    readonly sender: TestAgency,
  ) {}

  /** Sets everything up; `close()` takes it away. */
  static async open(): Promise<HandlingBench> {
    const bench = await ModuleBench.open(HandlingModule, {
      entities: [...documentEntities, HandoverEntity, AssignmentEntity],
    });
    return new HandlingBench(bench, await storeAgency(bench.db, anAgency({ name: 'UBND tỉnh' })));
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

  /** Stores an agency below the sender. */
  agency(): Promise<TestAgency> {
    return storeAgency(
      this.db,
      anAgency({ level: 'district', parentId: this.sender.id, name: `huyện ${++this.last}` }),
    );
  }

  /** Stores a unit of an agency. */
  async unit(agency: Pick<TestAgency, 'id'>, name = `Phòng ${++this.last}`): Promise<string> {
    const id = randomUUID();
    await this.db.asOwner('INSERT INTO units (id, agency_id, name) VALUES ($1, $2, $3)', [id, agency.id, name]);
    return id;
  }

  /** Stores somebody with a role in an agency, perhaps in a unit or as its head. */
  async someone(
    agency: Pick<TestAgency, 'id'>,
    role: Role,
    place: { readonly unit?: string; readonly heads?: boolean; readonly name?: string } = {},
  ): Promise<TestActor> {
    const personName = place.name ?? `${role} ${++this.last}`;
    const said = { agencyId: agency.id, roles: [role], permissions: permissionsOf([role]), personName };
    const caller = await storeCaller(this.db, aCaller<Role>(said), role);
    await this.db.asOwner('UPDATE posts SET unit_id = $2, heads_unit = $3, roles = $4 WHERE id = $1', [
      caller.postId,
      place.unit ?? null,
      place.heads ?? false,
      [role],
    ]);
    return caller;
  }

  /** Stores a document of the sender that has arrived at an agency, registered unless said otherwise. */
  async arrival(agency: Pick<TestAgency, 'id'>, said: SaidArrival = {}): Promise<string> {
    const { senderName = 'UBND tỉnh', urgency = 0, subject = 'Về việc', registered = true } = said;
    const [id, document, dispatch, delivery, message] = [1, 2, 3, 4, 5].map(() => randomUUID());
    const number = ++this.last;
    const folded = searchableCode(`${number}/UBND`);
    const named = [id, agency.id, this.sender.id, document, dispatch, delivery, message, number, folded];
    for (const sql of ARRIVED) await this.db.asOwner(...used(sql, named));
    await this.db.asOwner('UPDATE arrivals SET sender_name = $2, urgency = $3, subject = $4 WHERE id = $1', [
      id,
      senderName,
      urgency,
      subject,
    ]);
    if (registered)
      await this.db.asOwner(
        `UPDATE arrivals SET state = 'registered', registered_at = clock_timestamp(), arrival_year = 2026, arrival_number = $2 WHERE id = $1`,
        [id, number],
      );
    return id ?? '';
  }

  /** What the sender sees of its delivery. */
  async delivery(arrivalId: string): Promise<{ handling: string | null } | undefined> {
    const sql = 'SELECT y.handling FROM deliveries y JOIN arrivals a ON a.delivery_id = y.id WHERE a.id = $1';
    return (await this.db.asOwner<{ handling: string | null }>(sql, [arrivalId]))[0];
  }

  /** Reports that wait, with how long they wait. */
  reports(): Promise<{ id: string; agency_id: string; seconds: number }[]> {
    return this.db.asOwner(
      `SELECT id, agency_id, extract(epoch FROM due_at - created_at)::float8 AS seconds FROM outbox
        WHERE job = 'handling.report' AND done_at IS NULL ORDER BY created_at, id`,
    );
  }

  /** Does every report, as a worker does once they are due. */
  async report(): Promise<void> {
    const { database } = this.db.worker;
    const handler = new ReportHandlingHandler(database) as unknown as JobHandler;
    const worker = new RunJob(database, new Outbox(database), [handler]);
    for (const { id, agency_id: agencyId } of await this.reports()) await worker.run(id, agencyId);
  }

  /** Lines of the journal about a document, oldest first. */
  async journal(arrivalId: string): Promise<string[]> {
    const sql = 'SELECT action FROM journal WHERE subject_id = $1 ORDER BY at, id';
    return (await this.db.asOwner<{ action: string }>(sql, [arrivalId])).map(({ action }) => action);
  }

  /** Every row of the invariant view of handling. */
  violations(): Promise<{ fault: string }[]> {
    return this.db.asOwner('SELECT * FROM inv_handling');
  }
}

/** The numbered values of `named` a statement uses, renumbered for it. */
function used(sql: string, named: readonly unknown[]): [string, unknown[]] {
  const values: unknown[] = [];
  const text = sql.replaceAll(/\$(\d)/g, (_all, place: string) => `$${values.push(named[Number(place) - 1])}`);
  return [text, values];
}

// $1 arrival, $2 agency, $3 sender, $4 document, $5 dispatch, $6 delivery, $7 message, $8 number, $9 code to search
const ARRIVED = [
  `INSERT INTO documents (id, agency_id, owner_post_id, type_code, type_name, document_class, subject, subject_folded, signer_title,
     signer_name, language)
   VALUES ($4, $3, $7, 'CONG_VAN', 'Công văn', 'administrative', 'Về việc', ' ve viec ', 'CHỦ TỊCH', 'Nguyễn Văn A', 'Tiếng Việt')`,
  `INSERT INTO dispatches (id, agency_id, document_id, message_id, route, urgency, sent_by_post_id, sent_by)
   VALUES ($5, $3, $4, $7, 'direct', 0, $7, 'Lan')`,
  `INSERT INTO deliveries (id, agency_id, dispatch_id, recipient_id, hop, addressed, level, state)
   VALUES ($6, $3, $5, $2, 1, true, 'district', 'accepted')`,
  `INSERT INTO arrivals (id, agency_id, sender_id, sender_name, message_id, dispatch_id, delivery_id, addressed, type_code, type_name,
     document_class, code_number, code_notation, code, code_folded, subject, subject_folded, issued_on, signer_title, signer_name, urgency,
     language, note, file_count)
   VALUES ($1, $2, $3, 'UBND tỉnh', $7, $5, $6, true, 'CONG_VAN', 'Công văn', 'administrative', $8::text, 'UBND', $8::text || '/UBND',
     $9, 'Về việc', ' ve viec ', '2026-11-20', 'CHỦ TỊCH', 'Nguyễn Văn A', 0, 'Tiếng Việt', '', 0)`,
];
