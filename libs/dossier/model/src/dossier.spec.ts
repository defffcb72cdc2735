import { newId } from '@lienthong/platform/kernel';
import fc from 'fast-check';
import { closeDossier, reopenDossier } from './close-dossier';
import { DOSSIER_LIMITS, notationOf } from './dossier';
import { fileDocuments } from './file-document';
import { mayKeep, maySee, requireKeeper } from './hold-dossier';
import { checkRetention, longerRetention } from './retention';
import { confirmSharing, handOverDossier, shareDossier } from './share-dossier';
import { aDossier, aKeeper } from './testing/a-dossier';

const refusing = (code: string) => expect.objectContaining({ code });
const ended = { title: 'Hồ sơ ban hành Quy chế', retentionYears: 20, endedOn: '2026-11-25' };
const filed = (id: string, final = true) => ({ kind: 'document', id, final }) as const;

describe('the notation of a dossier', () => {
  it.each([
    [1, '01.TCCB'],
    [12, '12.TCCB'],
    [123, '123.TCCB'],
  ])('%i is %s (app. V-I.2)', (number, notation) => expect(notationOf({ number, symbol: 'TCCB' })).toBe(notation));
});

describe('filing documents', () => {
  it('numbers them in order of filing, whatever lies inside already', () => {
    fc.assert(
      fc.property(fc.nat(40), fc.integer({ min: 1, max: 40 }), (before, count) => {
        const inside = Array.from({ length: before }, (_, index) => `in-${index}`);
        const ordinals = fileDocuments(
          aDossier(),
          inside,
          Array.from({ length: count }, (_, n) => filed(`new-${n}`)),
        );
        expect(ordinals).toEqual(Array.from({ length: count }, (_, index) => before + index + 1));
      }),
    );
  });

  it('takes each document once, and only what was issued or registered', () => {
    expect(() => fileDocuments(aDossier(), ['a'], [filed('a')])).toThrow(refusing('dossier.already_inside'));
    expect(() => fileDocuments(aDossier(), [], [filed('a'), filed('a')])).toThrow(refusing('dossier.already_inside'));
    expect(() => fileDocuments(aDossier(), [], [filed('a', false)])).toThrow(refusing('dossier.document_not_final'));
  });

  it('ends with the closing, and at the number of digits the decree gives it', () => {
    const closed = aDossier({ state: 'closed' });
    expect(() => fileDocuments(closed, [], [filed('a')])).toThrow(refusing('dossier.closed'));
    const full = Array.from({ length: DOSSIER_LIMITS.documents }, (_, index) => String(index));
    expect(() => fileDocuments(aDossier(), full, [filed('a')])).toThrow(refusing('dossier.too_many_documents'));
  });
});

describe('closing a dossier', () => {
  it('sets title, retention and end anew (art. 29.4), once', () => {
    const closed = closeDossier(aDossier(), 3, ended);
    expect(closed).toMatchObject({ ...ended, state: 'closed' });
    expect(() => closeDossier(closed, 3, ended)).toThrow(refusing('dossier.closed'));
  });

  it('refuses an empty one and a retention the law does not know', () => {
    expect(() => closeDossier(aDossier(), 0, ended)).toThrow(refusing('dossier.empty'));
    const never = { ...ended, retentionYears: 1 };
    expect(() => closeDossier(aDossier(), 1, never)).toThrow(refusing('dossier.retention_out_of_range'));
  });

  it('can be undone for a reason', () => {
    const closed = closeDossier(aDossier(), 1, ended);
    expect(reopenDossier(closed, 'Còn văn bản đến sau')).toMatchObject({ state: 'open', endedOn: null });
    expect(() => reopenDossier(closed, ' ')).toThrow(refusing('dossier.reason_missing'));
    expect(() => reopenDossier(aDossier(), 'x')).toThrow(refusing('dossier.not_closed'));
  });
});

describe('retention', () => {
  it('is two to seventy years, or for ever (law 33/2024/QH15 art. 15)', () => {
    for (const years of [null, 2, 10, 70]) expect(() => checkRetention(years)).not.toThrow();
    for (const years of [0, 1, 71])
      expect(() => checkRetention(years)).toThrow(refusing('dossier.retention_out_of_range'));
  });

  it('of a dossier is that of its longest-kept document', () => {
    expect(longerRetention(10, 20)).toBe(20);
    expect(longerRetention(70, null)).toBeNull();
    expect(longerRetention(null, 2)).toBeNull();
  });
});

describe('who sees and who keeps a dossier', () => {
  const [holder, reader, other] = [newId<'post'>(), newId<'post'>(), newId<'post'>()];
  const open = aDossier({ holderPostId: holder });
  const secret = aDossier({ holderPostId: holder, access: 'restricted', readerPostIds: [reader] });

  it('everybody sees an open one; a restricted one its holder, the named and the records office', () => {
    expect([holder, reader, other].map((post) => maySee(aKeeper(post), open))).toEqual([true, true, true]);
    expect([holder, reader, other].map((post) => maySee(aKeeper(post), secret))).toEqual([true, true, false]);
    expect(maySee(aKeeper(other, 'dossier.manage'), secret)).toBe(true);
  });

  it('only its holder and the records office write into it; to who may not see it, it is not there', () => {
    expect(mayKeep(aKeeper(holder), secret)).toBe(true);
    expect(mayKeep(aKeeper(other, 'dossier.manage'), secret)).toBe(true);
    expect(() => requireKeeper(aKeeper(reader), secret)).toThrow(refusing('dossier.not_holder'));
    expect(() => requireKeeper(aKeeper(other), secret)).toThrow(refusing('dossier.not_found'));
  });

  it('a change of who sees it is flagged until it is confirmed (app. VI-I-III.3.c)', () => {
    const shared = shareDossier(open, { access: 'restricted', readerPostIds: [reader, other, reader] });
    expect(shared).toMatchObject({ access: 'restricted', accessUnconfirmed: true });
    expect(shared.readerPostIds).toHaveLength(2);
    expect(shareDossier(shared, { access: 'agency', readerPostIds: [reader] }).readerPostIds).toEqual([]);
    expect(confirmSharing(shared)).toEqual({ ...shared, accessUnconfirmed: false });
  });

  it('goes to another post whole, and not to the one that has it (art. 31.3.đ)', () => {
    expect(handOverDossier(secret, other)).toEqual({ ...secret, holderPostId: other });
    expect(() => handOverDossier(secret, holder)).toThrow(refusing('dossier.same_holder'));
  });
});
