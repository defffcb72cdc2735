import type { PrintTable } from '@lienthong/platform/print';
import type { TestAgency } from '@lienthong/platform/testing';
import { searchWords, USUAL_COLUMNS, wordPairs } from '@lienthong/search/model';
import { SearchBench, type TestActor } from '../testing/search-bench';
import { SavedSearchService } from '../saved-search.service';
import { SearchPrinter } from './search.printer';
import { SearchQueries } from './search.queries';

let bench: SearchBench;
let province: TestAgency;
let district: TestAgency;
let stranger: TestAgency;
let sender: TestActor;
let receiver: TestActor;
let outsider: TestActor;

const SUBJECTS = {
  plague: 'Về việc phòng, chống dịch tả lợn châu Phi',
  digital: 'Kế hoạch chuyển đổi số năm 2026',
  scattered: 'Số liệu chuyển giao và đổi mới',
};

beforeAll(async () => {
  bench = await SearchBench.open();
  province = await bench.agency('UBND tỉnh Long An');
  district = await bench.agency('UBND huyện Bến Lức');
  stranger = await bench.agency('UBND huyện Đức Hoà');
  sender = await bench.someone(province);
  receiver = await bench.someone(district);
  outsider = await bench.someone(stranger);
  const said = { signerName: 'Trần Thị Bưởi', note: 'hoả tốc qua bưu điện', urgency: 3 };
  const plague = await bench.issued(province, [district], {
    ...said,
    code: '57/2010/QĐ-UBND',
    typeCode: 'QUYET_DINH',
    subject: SUBJECTS.plague,
    issuedOn: '2010-12-15',
  });
  await bench.issued(province, [district], {
    code: '157/KH-UBND',
    subject: SUBJECTS.scattered,
    issuedOn: '2026-02-01',
  });
  await bench.issued(province, [district], { code: '8/KH-UBND', subject: SUBJECTS.digital, issuedOn: '2021-02-01' });
  await bench.registered(district, plague, 15);
  await bench.text(
    plague,
    'Điều 3. Tiêu huỷ gia súc bệnh tại xã Lương Hoà',
    searchWords('Điều 3. Tiêu huỷ gia súc bệnh tại xã Lương Hoà'),
  );
}, 120_000);
afterAll(() => bench.close());

describe('words', () => {
  it.each([
    'phòng chống dịch',
    'phong chong dich',
    'PHÒNG CHỐNG',
    'phòng chống dịch'.normalize('NFD'),
    'chau phi ta lon',
  ])('%j finds the same, for the sender and the receiver', async (q) => {
    expect(await bench.subjects(sender, q)).toEqual([SUBJECTS.plague]);
    expect(await bench.subjects(receiver, q)).toEqual([SUBJECTS.plague]);
  });

  it.each(['Trần Thị Bưởi', 'buu dien', 'quyet dinh', 'hỏa tốc', 'UBND tinh long an dich', '15/12/2010'])(
    '%j is looked for in every field',
    async (q) => {
      expect(await bench.subjects(receiver, q)).toContain(SUBJECTS.plague);
    },
  );

  it('side by side come before words anywhere, and those before older ones', async () => {
    expect(await bench.subjects(receiver, 'chuyen doi so')).toEqual([SUBJECTS.digital, SUBJECTS.scattered]);
    expect(await bench.subjects(receiver, '"chuyen doi" so')).toEqual([SUBJECTS.digital]);
    expect((await bench.find(receiver, { q: 'chuyen doi so' })).map(({ match }) => match)).toEqual(['phrase', 'words']);
  });

  it('may be begun', async () => {
    expect(await bench.subjects(receiver, 'phong chong dic')).toEqual([SUBJECTS.plague]);
  });

  it('of a file find its document, with the place shown', async () => {
    for (const actor of [sender, receiver]) {
      const [hit] = await bench.find(actor, { q: 'tieu huy luong hoa' });
      expect(hit?.subject).toBe(SUBJECTS.plague);
      expect(hit?.excerpt ?? '').toContain(actor === sender ? 'Tiêu huỷ' : '');
    }
  });
});

describe('codes', () => {
  it.each(['57/2010/QĐ-UBND', '57 qd ubnd', '57/2010', 'qdubnd 57', 'Số: 57/2010/QĐ-UBND', '057 QĐ-UB', '57'])(
    '%j finds the one',
    async (q) => {
      expect(await bench.subjects(receiver, q)).toEqual([SUBJECTS.plague]);
    },
  );

  it('the number of an arrival finds it, in its own agency', async () => {
    expect(await bench.subjects(receiver, 'đến 15')).toEqual([SUBJECTS.plague]);
    expect(await bench.subjects(sender, 'đến 15')).toEqual([]);
    const [hit] = await bench.find(receiver, { q: 'đến 15' });
    expect(hit).toMatchObject({ direction: 'incoming', arrivalNumber: 15, state: 'registered', match: 'code' });
  });
});

describe('filters', () => {
  const found = async (actor: TestActor, terms: Parameters<SearchBench['find']>[1]) =>
    (await bench.find(actor, terms)).map(({ code }) => code).sort();

  it('narrow, alone and together with words', async () => {
    expect(await found(receiver, { typeCode: 'QUYET_DINH' })).toEqual(['57/2010/QĐ-UBND']);
    expect(await found(receiver, { urgency: 3 })).toEqual(['57/2010/QĐ-UBND']);
    expect(await found(receiver, { from: '2021-01-01', to: '2021-12-31' })).toEqual(['8/KH-UBND']);
    expect(await found(receiver, { state: 'registered' })).toEqual(['57/2010/QĐ-UBND']);
    expect(await found(receiver, { state: 'pending', q: 'chuyen' })).toEqual(['157/KH-UBND', '8/KH-UBND']);
    expect(await found(receiver, { senderId: province.id })).toHaveLength(3);
    expect(await found(receiver, { senderId: stranger.id })).toEqual([]);
    expect(await found(receiver, { direction: 'outgoing' })).toEqual([]);
    expect(await found(sender, { direction: 'incoming' })).toEqual([]);
    expect(await found(sender, { recipientId: district.id })).toHaveLength(3);
    expect(await found(sender, { recipientId: stranger.id })).toEqual([]);
  });
});

describe('another agency', () => {
  it('finds nothing, however it asks', async () => {
    for (const q of ['', 'phong chong dich', '57/2010/QĐ-UBND', 'tieu huy', 'đến 15', 'dic'])
      expect(await bench.find(outsider, { q })).toEqual([]);
    expect(await bench.find(outsider, { senderId: province.id })).toEqual([]);
    expect(await bench.find(outsider, { recipientId: district.id })).toEqual([]);
  });

  it('reads no row and no text behind the function', async () => {
    await bench.db.database.transaction(outsider, async () => {
      const ids = await bench.db.asOwner<{ id: string }>('SELECT id FROM documents');
      const sql = 'SELECT * FROM search_excerpts($1, $2)';
      expect(await bench.db.database.query(sql, [ids.map(({ id }) => id), ['tieu']])).toEqual([]);
    });
    for (const table of ['search_rows', 'file_texts'])
      await expect(bench.db.dataSource.query(`SELECT FROM ${table}`)).rejects.toThrow(/permission denied/);
  });

  it('may have a post that reads nothing', async () => {
    expect(await bench.find({ ...receiver, permissions: ['search.use'] }, { q: '' })).toEqual([]);
  });
});

describe('an officer', () => {
  it('finds of what arrived only what was handed over', async () => {
    const officer = await bench.someone(district, 'officer');
    expect(await bench.find(officer, { q: 'chuyen doi' })).toEqual([]);
    const [one] = await bench.find(receiver, { q: '57/2010' });
    await bench.db.asOwner('INSERT INTO readers (agency_id, subject_id, reader_id) VALUES ($1, $2, $3)', [
      district.id,
      one?.id,
      officer.postId,
    ]);
    expect(await bench.subjects(officer, '')).toEqual([SUBJECTS.plague]);
    expect(await bench.subjects(officer, 'tiêu huỷ')).toEqual([SUBJECTS.plague]);
  });
});

describe('pages', () => {
  it('show everything once, through all ways to match', async () => {
    const seen: string[] = [];
    let after: string | undefined;
    for (let n = 0; n < 10; n += 1) {
      const page = await bench.get(SearchQueries).find(receiver, { q: 'chuyen doi so', limit: 1, after });
      seen.push(...page.items.map(({ subject }) => subject));
      after = page.next ?? undefined;
      if (page.next === null) break;
    }
    expect(seen).toEqual([SUBJECTS.digital, SUBJECTS.scattered]);
  });

  it('treat a made-up cursor like none', async () => {
    for (const after of ['x', '[1]', '[9,"2020-01-01","x"]', '[0,"2020-13-01","00000000-0000-0000-0000-000000000000"]'])
      expect((await bench.get(SearchQueries).find(receiver, { q: 'chuyen', limit: 9, after })).items).toHaveLength(2);
  });
});

describe('the database', () => {
  it('cuts text as the application does', async () => {
    for (const text of [
      ...Object.values(SUBJECTS),
      '57/2010/QĐ-UBND',
      'Ðặng “Hoà” Hòa\u00ad, covid19 — VP01',
      'a'.repeat(99),
    ]) {
      const words = searchWords(text);
      const [row] = await bench.db.asOwner<{ cut: string[] }>('SELECT search_lexemes($1) AS cut', [text]);
      expect(new Set(row?.cut)).toEqual(new Set([...words, ...wordPairs(words)]));
    }
  });

  it('keeps every promise', async () => {
    expect((await bench.violations()).filter(({ fault }) => !fault.startsWith('text waits'))).toEqual([]);
  });
});

describe('results as a file', () => {
  it('have the chosen columns, a mark and a line in the journal', async () => {
    const tables: PrintTable[] = [];
    const ask = { terms: { q: 'chuyen doi' }, columns: ['subject', 'state'], format: 'csv' } as const;
    await bench.get(SearchPrinter).print(receiver, ask, async (table) => void tables.push(table));
    expect(tables[0]?.columns.map(({ heading }) => heading)).toEqual(['Trích yếu', 'Trạng thái']);
    expect(tables[0]?.rows).toEqual([
      [SUBJECTS.digital, 'Chờ vào sổ'],
      [SUBJECTS.scattered, 'Chờ vào sổ'],
    ]);
    const lines = await bench.db.asOwner(`SELECT 1 FROM journal WHERE subject_id = $1 AND person_id = $2`, [
      tables[0]?.mark.printId,
      receiver.personId,
    ]);
    expect(lines).toHaveLength(1);
  });
});

describe('what a person keeps', () => {
  it('is kept under its name, and nobody else sees it', async () => {
    const kept = bench.get(SavedSearchService);
    await kept.save(receiver, { name: 'Dịch', terms: { q: 'dich' } });
    const saved = await kept.save(receiver, { name: 'Dịch', terms: { q: 'dịch tả', urgency: 3 } });
    expect((await kept.list(receiver)).items).toEqual([saved]);
    for (const other of [outsider, await bench.someone(district)]) {
      expect((await kept.list(other)).items).toEqual([]);
      await expect(kept.forget(other, saved.id)).rejects.toMatchObject({ code: 'search.saved_not_found' });
    }
    await kept.forget(receiver, saved.id);
    expect((await kept.list(receiver)).items).toEqual([]);
  });

  it('is the columns too', async () => {
    const kept = bench.get(SavedSearchService);
    expect((await kept.columns(receiver)).columns).toEqual([...USUAL_COLUMNS]);
    await kept.chooseColumns(receiver, ['subject', 'note', 'subject']);
    expect((await kept.columns(receiver)).columns).toEqual(['subject', 'note']);
  });
});
