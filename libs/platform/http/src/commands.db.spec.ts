import { aCaller, anAgency, storeAgency, withDatabase, type TestDatabase } from '@lienthong/platform/testing';
import { randomUUID } from 'node:crypto';
import { Commands, type Command } from './commands';

const province = anAgency();
const district = anAgency({ name: 'UBND huyện Bến Lức', level: 'district', parentId: province.id });
const clerk = aCaller({ agencyId: province.id });
const colleague = aCaller({ agencyId: province.id });
const stranger = aCaller({ agencyId: district.id, personId: clerk.personId });

let db: TestDatabase;
let commands: Commands;

beforeAll(async () => {
  db = await withDatabase();
  commands = new Commands(db.database);
  await storeAgency(db, province);
  await storeAgency(db, district);
});
afterAll(() => db.close());

const aCommand = (said: Partial<Command> = {}): Command => ({
  key: randomUUID(),
  endpoint: 'POST /api/books/:id/count',
  input: { body: { note: 'a', copies: 1 } },
  ...said,
});

/** Allocates the next number of a series of the caller's agency: an effect that can be counted. */
const number =
  (series: string, agencyId: string = province.id) =>
  async (): Promise<{ number: number }> => {
    const [row] = await db.database.query<{ last: number }>(
      `INSERT INTO register_counters AS c (agency_id, series, year, last) VALUES ($1, $2, 2020, 1)
     ON CONFLICT (agency_id, series, year) DO UPDATE SET last = c.last + 1 RETURNING last`,
      [agencyId, series],
    );
    return { number: row?.last ?? 0 };
  };
const effects = async (series: string): Promise<number> => {
  const [row] = await db.asOwner<{ n: number }>(
    'SELECT coalesce(sum(last), 0)::int AS n FROM register_counters WHERE series = $1',
    [series],
  );
  return row?.n ?? 0;
};

describe('a command', () => {
  it('sent fifty times at once under one key happens once, and all get its answer', async () => {
    const command = aCommand();
    const answers = await Promise.all(Array.from({ length: 50 }, () => commands.once(clerk, command, number('once'))));
    expect(await effects('once')).toBe(1);
    expect(answers).toEqual(Array.from({ length: 50 }, () => ({ number: 1 })));
  });

  it('repeated later gets the stored answer', async () => {
    const command = aCommand();
    await commands.once(clerk, command, number('later'));
    expect(await commands.once(clerk, command, () => Promise.reject(new Error('must not run')))).toEqual({ number: 1 });
  });

  it('without an answer is repeatable too', async () => {
    const command = aCommand();
    const act = async (): Promise<void> => void (await number('silent')());
    expect(await commands.once(clerk, command, act)).toBeUndefined();
    expect(await commands.once(clerk, command, act)).toBeUndefined();
    expect(await effects('silent')).toBe(1);
  });

  it('is the same whatever the order of its fields', async () => {
    const command = aCommand();
    await commands.once(clerk, command, number('order'));
    await commands.once(clerk, { ...command, input: { body: { copies: 1, note: 'a' } } }, number('order'));
    expect(await effects('order')).toBe(1);
  });

  it.each([
    ['other content', { input: { body: { note: 'b', copies: 1 } } }],
    ['another endpoint', { endpoint: 'POST /api/books/:id/close' }],
  ])('is refused under a key that was used for %s', async (_what, said) => {
    const command = aCommand();
    await commands.once(clerk, command, number('reused'));
    const reused = commands.once(clerk, { ...command, ...said }, number('other'));
    await expect(reused).rejects.toMatchObject({ code: 'http.idempotency_key_reused' });
    expect(await effects('other')).toBe(0);
  });

  it('that was refused leaves its key free: the person corrects it and sends again', async () => {
    const command = aCommand();
    const refused = commands.once(clerk, command, async () => {
      await number('corrected')();
      return Promise.reject(new Error('the draft has no file'));
    });
    await expect(refused).rejects.toThrow('the draft has no file');
    expect(await effects('corrected')).toBe(0);
    expect(await commands.once(clerk, { ...command, input: { body: {} } }, number('corrected'))).toEqual({ number: 1 });
  });

  it('has a key of its own for every person and every agency they act for', async () => {
    const command = aCommand();
    await commands.once(clerk, command, number('keys'));
    await commands.once(colleague, command, number('keys'));
    await commands.once(stranger, command, number('keys', district.id));
    expect(await effects('keys')).toBe(3);
  });
});
