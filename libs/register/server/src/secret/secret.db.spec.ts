import type { TestAgency } from '@lienthong/platform/testing';
import { RegisterBench, type TestActor } from '../testing/register-bench';
import { SecretQueries } from './secret.queries';
import { SecretService } from './secret.service';

let bench: RegisterBench;
let agency: TestAgency;
let clerk: TestActor;

beforeAll(async () => {
  bench = await RegisterBench.open();
});
afterAll(() => bench.close());
beforeEach(async () => {
  await bench.now('2020-05-04T09:00:00');
  agency = await bench.agency();
  clerk = await bench.someone(agency);
});

const received = {
  direction: 'incoming',
  datedOn: '2020-05-02',
  counterpart: 'Công an tỉnh',
  secrecy: 'secret',
} as const;
const register = (said: object = {}) => bench.get(SecretService).register(clerk, { ...received, ...said });
const list = (actor: TestActor, direction: 'incoming' | 'outgoing' = 'incoming', limit = 50, after?: string) =>
  bench.get(SecretQueries).list(actor, { direction, limit, after });

describe('the register of secret documents', () => {
  it('numbers what came and what went in series of their own', async () => {
    expect(await register()).toMatchObject({ number: 1, year: 2020, registeredBy: clerk.personName, ...received });
    expect(await register({ secrecy: 'top_secret' })).toMatchObject({ number: 2 });
    expect(await register({ direction: 'outgoing' })).toMatchObject({ number: 1 });
    expect((await list(clerk)).items.map(({ number }) => number)).toEqual([2, 1]);
    expect(await bench.violations()).toEqual([]);
  });

  it('shows page after page', async () => {
    for (let n = 0; n < 5; n += 1) await register();
    const first = await list(clerk, 'incoming', 3);
    const second = await list(clerk, 'incoming', 3, first.next ?? '');
    expect([...first.items, ...second.items].map(({ number }) => number)).toEqual([5, 4, 3, 2, 1]);
    expect(second.next).toBeNull();
  });

  it('refuses a day to come, and then has granted no number', async () => {
    await expect(register({ datedOn: '2020-05-05' })).rejects.toMatchObject({ code: 'register.day_in_future' });
    expect(await register()).toMatchObject({ number: 1 });
  });

  it('has room for nothing of the content: no column for a subject or a file', async () => {
    const columns = await bench.db.asOwner<{ name: string }>(
      `SELECT attname AS name FROM pg_attribute WHERE attrelid = 'secret_stubs'::regclass AND attnum > 0 ORDER BY 1`,
    );
    expect(columns.map(({ name }) => name)).toEqual([
      'agency_id',
      'counterpart',
      'dated_on',
      'id',
      'number',
      'registered_at',
      'registered_by',
      'registered_by_post_id',
      'secrecy',
      'series',
      'year',
    ]);
    await register();
    const [line] = await bench.journal(agency);
    expect(line).toMatchObject({ action: 'register.secret_registered.v1' });
    expect(Object.keys(line?.data ?? {}).sort()).toEqual(['direction', 'number', 'secrecy', 'year']);
  });

  it('is closed to other agencies', async () => {
    await register();
    const stranger = await bench.someone(await bench.agency());
    expect((await list(stranger)).items).toEqual([]);
  });
});
