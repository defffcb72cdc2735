import fc from 'fast-check';
import { insertNumber } from '../numbers/insert-number';
import { voidNumber } from '../numbers/void-number';
import { explainBook, type BookLine, type LineKind } from './explain-book';
import { sealBook, type ClosingBook } from './seal-book';

const line = (number: number, kind: LineKind = 'document', suffix = ''): BookLine => ({ number, suffix, kind });

describe('the account of a book', () => {
  it('counts what stands under each number', () => {
    const lines = [
      line(1),
      line(1, 'inserted', 'a'),
      line(1, 'void', 'b'),
      line(2, 'arrival'),
      line(3, 'stub'),
      line(4, 'reserved'),
      line(5, 'void'),
    ];
    expect(explainBook(5, lines)).toEqual({
      last: 5,
      documents: 3,
      reserved: 1,
      inserted: 1,
      voided: 2,
      missing: [],
      doubled: [],
      beyond: [],
    });
  });

  it('names what is missing, doubled and beyond', () => {
    const lines = [line(2), line(2), line(3, 'inserted', 'a'), line(3, 'inserted', 'a'), line(9), line(9)];
    expect(explainBook(4, lines)).toMatchObject({ missing: [1, 3, 4], doubled: ['2', '3a', '9'], beyond: [9] });
  });
});

describe('sealing', () => {
  const sound = explainBook(2, [line(1), line(2)]);
  const book: ClosingBook = {
    series: 'incoming',
    year: 2020,
    thisYear: 2021,
    agencyEnded: false,
    sealed: false,
    account: sound,
  };

  it.each([{}, { thisYear: 2020, agencyEnded: true }])(
    'is possible for a sound book whose time is over: %j',
    (said) => {
      expect(() => sealBook({ ...book, ...said })).not.toThrow();
    },
  );

  it.each<[Partial<ClosingBook>, string]>([
    [{ sealed: true }, 'book_sealed'],
    [{ account: explainBook(0, []) }, 'book_empty'],
    [{ thisYear: 2020 }, 'book_running'],
    [{ account: explainBook(3, [line(1), line(2)]) }, 'gaps_unexplained'],
    [{ account: explainBook(2, [line(1), line(1), line(2)]) }, 'gaps_unexplained'],
    [{ account: explainBook(1, [line(1), line(2)]) }, 'gaps_unexplained'],
    [{ account: explainBook(2, [line(1), line(2, 'reserved')]) }, 'numbers_waiting'],
    [{ account: explainBook(1, [line(1), line(1, 'inserted', 'a')]) }, 'numbers_waiting'],
  ])('is refused: %j', (said, code) => {
    expect(() => sealBook({ ...book, ...said })).toThrow(expect.objectContaining({ code: `register.${code}` }));
  });
});

interface Entry extends BookLine {
  readonly day: number;
}

/** A book as the rules keep it: the acts of a year in any order, some of them undone, some refused. */
class Book {
  entries: readonly Entry[] = [];
  last = 0;
  day = 1;
  readonly voided = new Set<string>();

  issue(undone: boolean): void {
    if (!undone) this.grant('document');
  }

  reserve(undone: boolean): void {
    if (!undone) this.grant('reserved');
  }

  use(pick: number): void {
    const open = this.entries.filter(({ kind }) => kind === 'reserved' || kind === 'inserted');
    const chosen = open[pick % Math.max(1, open.length)];
    if (chosen) this.entries = this.entries.map((one) => (one === chosen ? { ...one, kind: 'document' } : one));
  }

  insert(behind: number, day: number): void {
    const iso = (at: number): string => new Date(Date.UTC(2020, 0, at)).toISOString().slice(0, 10);
    const upTo = this.entries.filter(({ number }) => number <= behind);
    const beyond = this.entries.filter(({ number }) => number > behind);
    const { suffix } = insertNumber(
      { number: behind, datedOn: iso(day), reason: 'Sót' },
      {
        year: 2020,
        last: this.last,
        suffixes: this.entries.flatMap((one) => (one.number === behind && one.suffix ? [one.suffix] : [])),
        notBefore: upTo.length > 0 ? iso(Math.max(...upTo.map((one) => one.day))) : null,
        notAfter: beyond.length > 0 ? iso(Math.min(...beyond.map((one) => one.day))) : null,
        today: iso(this.day),
      },
    );
    this.entries = [...this.entries, { number: behind, suffix, kind: 'inserted', day }];
  }

  makeVoid(number: number, suffix: string): void {
    const holder = this.entries.find((one) => one.number === number && one.suffix === suffix);
    voidNumber({ number, last: this.last, holder: holder?.kind ?? null }, 'Huỷ');
    this.voided.add(`${number}${suffix}`);
    this.entries = this.entries.map((one) => (one === holder ? { ...one, kind: 'void' } : one));
  }

  private grant(kind: LineKind): void {
    this.last += 1;
    this.entries = [...this.entries, { number: this.last, suffix: '', kind, day: this.day }];
  }
}

const act = fc.oneof(
  fc.record({ act: fc.constant('issue' as const), undone: fc.boolean() }),
  fc.record({ act: fc.constant('reserve' as const), undone: fc.boolean() }),
  fc.record({ act: fc.constant('use' as const), pick: fc.nat(20) }),
  fc.record({ act: fc.constant('insert' as const), behind: fc.nat(12), day: fc.integer({ min: 1, max: 20 }) }),
  fc.record({ act: fc.constant('void' as const), number: fc.nat(12), suffix: fc.constantFrom('', 'a', 'b') }),
  fc.record({ act: fc.constant('sleep' as const) }),
);
type Act = typeof act extends fc.Arbitrary<infer A> ? A : never;

function perform(book: Book, one: Act): void {
  try {
    if (one.act === 'issue') book.issue(one.undone);
    else if (one.act === 'reserve') book.reserve(one.undone);
    else if (one.act === 'use') book.use(one.pick);
    else if (one.act === 'insert') book.insert(one.behind, one.day);
    else if (one.act === 'void') book.makeVoid(one.number, one.suffix);
    else book.day += 1;
  } catch (refused) {
    if (!(refused as { code?: string }).code?.startsWith('register.')) throw refused;
  }
}

describe('whatever is done to a book in whatever order', () => {
  const always = (check: (book: Book) => void): void =>
    fc.assert(
      fc.property(fc.array(act, { maxLength: 60 }), (acts) => {
        const book = new Book();
        for (const one of acts) {
          perform(book, one);
          check(book);
        }
      }),
    );

  it('every number to the last has its line, and none is there twice', () => {
    always((book) => {
      const account = explainBook(book.last, book.entries);
      expect(account).toMatchObject({ missing: [], doubled: [], beyond: [] });
      const { documents, reserved, inserted, voided } = account;
      expect(documents + reserved + inserted + voided).toBe(book.entries.length);
    });
  });

  it('numbers and dates run the same way', () => {
    always((book) => {
      const days = [...book.entries]
        .sort((a, b) => a.number - b.number || a.suffix.localeCompare(b.suffix))
        .map(({ day }) => day);
      expect(days).toEqual([...days].sort((a, b) => a - b));
    });
  });

  it('what is void stays void', () => {
    always((book) => {
      for (const { number, suffix, kind } of book.entries)
        if (book.voided.has(`${number}${suffix}`)) expect(kind).toBe('void');
    });
  });
});
