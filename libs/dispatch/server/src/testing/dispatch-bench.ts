import { AgencyDirectory, agencyEntities } from '@lienthong/agency/server';
import { draftFieldsSchema, type DraftFields, type Route } from '@lienthong/document/model';
import { documentEntities, DraftService, FileIntake } from '@lienthong/document/server';
import { permissionsOf, type Role } from '@lienthong/identity/model';
import { Journal } from '@lienthong/platform/journal';
import { Outbox, RunJob, type JobHandler, type RunResult } from '@lienthong/platform/queue';
import {
  anAgency,
  ModuleBench,
  storeAgency,
  type TestAgency,
  type TestCaller,
  type TestDatabase,
} from '@lienthong/platform/testing';
import { signingEntities } from '@lienthong/signing/server';
import type { Type } from '@nestjs/common';
import { Readable } from 'node:stream';
import { DispatchModule } from '../dispatch.module';
import { DispatchService } from '../dispatch.service';
import { DeliverHopHandler } from '../jobs/deliver-hop.handler';
import { ArrivalEntity } from '../persistence/arrival.entity';
import { DispatchRepository } from '../persistence/dispatch.repository';

/** Somebody of an agency, as these specs act. */
export type TestActor = TestCaller<Role>;

/** A piece of work waiting in the outbox. */
export interface OpenWork {
  readonly id: string;
  readonly agency_id: string;
  readonly queue: string;
  readonly priority: number;
}

/** Sending and taking in on a real database, with a worker that does only what a spec tells it. */
export class DispatchBench {
  private constructor(private readonly bench: ModuleBench) {}

  /** Sets everything up; `close()` takes it away. */
  static async open(): Promise<DispatchBench> {
    const bench = await ModuleBench.open(DispatchModule, {
      entities: [...agencyEntities, ...signingEntities, ...documentEntities, ArrivalEntity],
    });
    return new DispatchBench(bench);
  }

  get db(): TestDatabase {
    return this.bench.db;
  }

  /** Where its files lie. */
  get dir(): string {
    return this.bench.dir;
  }

  get<T>(type: Type<T>): T {
    return this.bench.get(type);
  }

  close(): Promise<void> {
    return this.bench.close();
  }

  /** Stores an agency below another one, at any level; a level that nobody knows yet comes last. */
  async agency(level: string, under: TestAgency | null = null, name = `${level} ${this.named++}`): Promise<TestAgency> {
    await this.db.asOwner(
      `INSERT INTO agency_levels (code, rank, name_vi, name_en)
       SELECT $1, coalesce(max(rank), 0) + 10, $1, $1 FROM agency_levels ON CONFLICT DO NOTHING`,
      [level],
    );
    const agency = await storeAgency(this.db, anAgency({ level, name, parentId: under?.id ?? null }));
    this.get(AgencyDirectory).forget();
    return agency;
  }

  /** Stores somebody with a role in an agency. */
  someone(agency: Pick<TestAgency, 'id'>, role: Role = 'clerk'): Promise<TestActor> {
    return this.bench.someone(agency, role, permissionsOf([role]));
  }

  /** A draft with one file that can be issued as it is. */
  async draft(actor: TestActor, said: Partial<DraftFields> = {}): Promise<string> {
    const required = {
      typeCode: 'THONG_BAO',
      subject: 'Thông báo',
      signerTitle: 'CHỦ TỊCH',
      signerName: 'Nguyễn Văn A',
    };
    const fields = {
      ...draftFieldsSchema.parse({ ...required, fileIds: said.fileIds ?? [await this.file(actor)] }),
      ...said,
    };
    return (await this.get(DraftService).create(actor, fields)).id;
  }

  /** Takes a text file in and answers its id. */
  async file(actor: TestActor, text = `nội dung ${this.named++}`): Promise<string> {
    const source = Readable.from([Buffer.from(text)]);
    return (await this.get(FileIntake).take(actor, { name: 'van-ban.txt', source })).id;
  }

  /** Lays a file into a draft. */
  async carry(actor: TestActor, documentId: string): Promise<void> {
    const fileId = await this.file(actor);
    await this.db.asOwner('UPDATE files SET document_id = $2 WHERE id = $1', [fileId, documentId]);
  }

  /** Issues a new draft; answers the id of the sending. */
  async send(
    actor: TestActor,
    to: readonly TestAgency[],
    said: Partial<DraftFields> & { readonly route?: Route } = {},
  ): Promise<string> {
    const { route = 'direct', ...fields } = said;
    const order = { recipientIds: to.map(({ id }) => id), route };
    return (await this.get(DispatchService).issue(actor, await this.draft(actor, fields), order)).dispatchId;
  }

  /** The arrival of a sending at an agency; '' while it has none. */
  async arrivalAt(agency: Pick<TestAgency, 'id'>, dispatchId: string): Promise<string> {
    const sql = 'SELECT id FROM arrivals WHERE agency_id = $1 AND dispatch_id = $2';
    return (await this.db.asOwner<{ id: string }>(sql, [agency.id, dispatchId]))[0]?.id ?? '';
  }

  /** Hops that wait, urgent ones first. */
  openHops(): Promise<OpenWork[]> {
    return this.db.asOwner(
      `SELECT id, agency_id, queue, priority FROM outbox WHERE job = 'dispatch.deliver_hop' AND done_at IS NULL
        ORDER BY priority, created_at, id`,
    );
  }

  /** Runs one piece of work as a worker process does. */
  run({ id, agency_id: agencyId }: OpenWork): Promise<RunResult> {
    return this.worker().run(id, agencyId);
  }

  /** Runs hops until none waits. */
  async runAll(): Promise<void> {
    for (let open = await this.openHops(); open.length > 0; open = await this.openHops())
      for (const hop of open) await this.run(hop);
  }

  /** Every row of every invariant view. */
  async violations(): Promise<{ view: string; fault: string }[]> {
    const views = [
      'inv_delivery',
      'inv_arrival',
      'inv_number_gap',
      'inv_outbox',
      'inv_journal',
      'inv_letter',
      'inv_review',
    ];
    return this.db.asOwner(views.map((view) => `SELECT '${view}' AS view, fault FROM ${view}`).join(' UNION ALL '));
  }

  private named = 1;

  private worker(): RunJob {
    const { database } = this.db.worker;
    const outbox = new Outbox(database);
    const handler = new DeliverHopHandler(new DispatchRepository(database), new Journal(database, outbox));
    return new RunJob(database, outbox, [handler as unknown as JobHandler]);
  }
}
