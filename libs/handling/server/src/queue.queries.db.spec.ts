import { QUEUE_TABS, tabsOf, type Assignment, type QueueTab } from '@lienthong/handling/model';
import { systemClock, vietnamDay } from '@lienthong/platform/kernel';
import type { TestAgency } from '@lienthong/platform/testing';
import * as fc from 'fast-check';
import { randomUUID } from 'node:crypto';
import { AssignmentService } from './assignment.service';
import { DeskQueries } from './desk.queries';
import { HandoverService } from './handover.service';
import { AssignmentEntity } from './persistence/assignment.entity';
import { QueueQueries } from './queue.queries';
import { HandlingBench, type TestActor } from './testing/handling-bench';

let bench: HandlingBench;
let queue: QueueQueries;
let agency: TestAgency;
let actors: TestActor[];
let receivers: string[];

beforeAll(async () => {
  bench = await HandlingBench.open();
  queue = bench.get(QueueQueries);
  agency = await bench.agency();
  const [economy, justice] = [await bench.unit(agency), await bench.unit(agency)];
  actors = [
    await bench.someone(agency, 'clerk'),
    await bench.someone(agency, 'leader'),
    await bench.someone(agency, 'officer', { unit: economy, heads: true }),
    await bench.someone(agency, 'officer', { unit: economy }),
    await bench.someone(agency, 'officer', { unit: justice }),
    await bench.someone(agency, 'officer', { unit: justice }),
  ];
  receivers = [economy, justice, ...actors.map(({ postId }) => postId)];
});
afterAll(() => bench.close());

/** Everything of one part, page by page. */
async function wholeList(actor: TestActor, tab: QueueTab, limit = 3): Promise<string[]> {
  const ids: string[] = [];
  let after: string | undefined;
  do {
    const page = await queue.list(actor, { tab, limit, after });
    ids.push(...page.items.map(({ id }) => id));
    after = page.next ?? undefined;
  } while (after !== undefined);
  return ids;
}

/** What the rule says lies in a part, over every stored assignment. */
async function byRule(actor: TestActor, tab: QueueTab): Promise<string[]> {
  return bench.db.database.transaction(actor, async () => {
    const desk = await bench.get(DeskQueries).of(actor);
    const all: Assignment[] = await bench.db.database.manager.find(AssignmentEntity, {
      where: { agencyId: actor.agencyId },
    });
    const open = ({ state }: Assignment) => ['waiting', 'seen', 'working'].includes(state);
    const today = vietnamDay(systemClock.now());
    return all
      .filter((assignment) => {
        const openLeadBelow = all.some((one) => one.parentId === assignment.id && one.role === 'lead' && open(one));
        return tabsOf({ assignment, openLeadBelow }, desk, today).includes(tab);
      })
      .map(({ id }) => id);
  });
}

const step = fc.record({
  act: fc.nat(7),
  who: fc.nat(5),
  which: fc.nat(1000),
  role: fc.constantFrom('lead' as const, 'cooperate' as const, 'inform' as const),
  to: fc.nat(7),
  urgency: fc.nat(3),
});

async function act(one: {
  act: number;
  who: number;
  which: number;
  role: 'lead' | 'cooperate' | 'inform';
  to: number;
  urgency: number;
}) {
  const actor = actors[one.who] as TestActor;
  const rows = await bench.db.asOwner<{ id: string; arrival_id: string }>(
    'SELECT id, arrival_id FROM assignments WHERE agency_id = $1 ORDER BY id',
    [agency.id],
  );
  const chosen = rows[one.which % Math.max(1, rows.length)];
  const services = [bench.get(HandoverService), bench.get(AssignmentService)] as const;
  const give = (arrivalId: string, fromId: string | null) =>
    services[0].handOver(actor, {
      documents: [{ arrivalId, fromId }],
      receivers: [{ id: receivers[one.to] ?? '', role: one.role, dueOn: one.which % 2 ? '2099-01-01' : null }],
      instruction: '',
    });
  if (one.act === 0 || !chosen) return give(await bench.arrival(agency, { urgency: one.urgency }), null);
  const ids = [chosen.id];
  if (one.act <= 2) return give(chosen.arrival_id, one.which % 3 ? chosen.id : null);
  if (one.act === 3) return services[1].finish(actor, ids, '');
  if (one.act === 4) return services[1].giveBack(actor, ids, 'không đúng');
  if (one.act === 5) return services[1].withdraw(actor, ids, 'nhầm');
  if (one.act === 6) return services[1].snooze(actor, ids, '2099-01-01');
  return services[1].settle(actor, ids);
}

describe('the one queue', () => {
  it('badge, list and rule say the same for everybody, whatever was done', async () => {
    const steps = fc.sample(step, { seed: 20261125, numRuns: 150 });
    const seen = new Set<QueueTab>();
    for (const [at, one] of steps.entries()) {
      await act(one);
      if (at % 30 !== 29) continue;
      for (const actor of actors) {
        const counts = await queue.counts(actor);
        for (const tab of QUEUE_TABS) {
          const ids = await wholeList(actor, tab);
          expect([tab, new Set(ids).size]).toEqual([tab, ids.length]);
          expect([tab, counts[tab]]).toEqual([tab, ids.length]);
          if (tab !== 'to_route' && tab !== 'sign')
            expect([tab, [...ids].sort()]).toEqual([tab, (await byRule(actor, tab)).sort()]);
          if (ids.length > 0) seen.add(tab);
        }
      }
    }
    // Steps of drafts have a spec of their own, in the document domain and below.
    expect([...seen, 'sign'].sort()).toEqual([...QUEUE_TABS].sort());
    expect(await bench.violations()).toEqual([]);
  });

  it('is ordered: urgent first, then by due date, then what waits longest', async () => {
    const [, leader] = actors as [TestActor, TestActor];
    const other = await bench.agency();
    const clerk = await bench.someone(other, 'clerk');
    const reader = await bench.someone(other, 'leader');
    const order: [number, string | null][] = [
      [0, null],
      [0, '2099-05-01'],
      [3, null],
      [0, '2099-04-01'],
      [3, '2099-01-01'],
    ];
    for (const [urgency, dueOn] of order) {
      const arrivalId = await bench.arrival(other, { urgency });
      const documents = [{ arrivalId, fromId: null }];
      const to = [{ id: reader.postId, role: 'lead' as const, dueOn }];
      await bench.get(HandoverService).handOver(clerk, { documents, receivers: to, instruction: 'Xem, chỉ đạo' });
    }
    const { items } = await queue.list(reader, { tab: 'todo', limit: 50 });
    expect(items.map(({ urgency, dueOn }) => [urgency, dueOn])).toEqual([
      [3, '2099-01-01'],
      [3, null],
      [0, '2099-04-01'],
      [0, '2099-05-01'],
      [0, null],
    ]);
    expect(items[0]).toMatchObject({ kind: 'assignment', mine: true, instruction: 'Xem, chỉ đạo', state: 'waiting' });
    expect((await queue.list(leader, { tab: 'todo', limit: 50 })).items.map(({ id }) => id)).not.toContain(
      items[0]?.id,
    );
  });

  it('what waits to be handed over is for those who may hand it over', async () => {
    const other = await bench.agency();
    const [clerk, officer] = [await bench.someone(other, 'clerk'), await bench.someone(other, 'officer')];
    const id = await bench.arrival(other);
    await bench.arrival(other, { registered: false });
    expect(await wholeList(clerk, 'to_route')).toEqual([id]);
    expect(await wholeList(officer, 'to_route')).toEqual([]);
    expect(await queue.counts(officer)).toMatchObject({ to_route: 0 });
    expect(await queue.counts(await bench.someone(other, 'auditor'))).toMatchObject({ to_route: 0, todo: 0 });
  });

  it('has the steps of drafts that wait for the post, and only those', async () => {
    const other = await bench.agency();
    const [drafter, leader] = [await bench.someone(other, 'officer'), await bench.someone(other, 'leader')];
    const documentId = randomUUID();
    await bench.db.asOwner(
      `INSERT INTO documents (id, agency_id, owner_post_id, status, type_code, type_name, document_class, subject, subject_folded,
         signer_title, signer_name, language)
       VALUES ($1, $2, $3, 'reviewing', 'TO_TRINH', 'Tờ trình', 'administrative', 'Trình ký', ' trinh ky ', '', '', 'Tiếng Việt')`,
      [documentId, other.id, drafter.postId],
    );
    for (const [kind, state] of [
      ['content_check', 'closed'],
      ['sign', 'open'],
    ])
      await bench.db.asOwner(
        `INSERT INTO document_steps (id, agency_id, document_id, round, step_group, kind, post_id, person_name, post_title, state, opened_at)
         VALUES (gen_random_uuid(), $1, $2, 1, 1, $3, $4, '', '', $5, clock_timestamp())`,
        [other.id, documentId, kind, leader.postId, state],
      );
    const { items } = await queue.list(leader, { tab: 'sign', limit: 50 });
    expect(items).toMatchObject([{ kind: 'step', documentId, stepKind: 'sign', arrivalId: null, subject: 'Trình ký' }]);
    expect(await queue.counts(leader)).toMatchObject({ sign: 1 });
    expect(await queue.counts(drafter)).toMatchObject({ sign: 0 });
  });

  it('finds a code however it was typed', async () => {
    const other = await bench.agency();
    const clerk = await bench.someone(other, 'clerk');
    const id = await bench.arrival(other);
    await bench.arrival(other);
    const [row] = (await queue.list(clerk, { tab: 'to_route', limit: 50 })).items.filter((one) => one.id === id);
    const number = row?.code.split('/')[0] ?? '';
    const found = await queue.list(clerk, { tab: 'to_route', limit: 50, q: `${number} ubnd` });
    expect(found.items.map((one) => one.id)).toEqual([id]);
  });
});
