import { newId } from '@lienthong/platform/kernel';
import { regimeOf, type SigningCapacity, type Standing } from './capacity';
import { grantMandate, revokeMandate } from './grant-mandate';
import type { Mandate } from './mandate';
import { aMandate, lines } from './testing/a-mandate';

const TITLES: Record<Standing, string> = {
  head: 'Chủ tịch',
  deputy: 'Phó Chủ tịch',
  unit_head: 'Chánh Văn phòng',
  unit_deputy: 'Phó Chánh Văn phòng',
};
const types = { documentClasses: null, typeCodes: ['CONG_VAN'], fields: null };
const give = (said: Partial<Mandate>, regime: 'collegiate' | 'single_head' = 'collegiate') => {
  const mandate = aMandate(said);
  const headsUnit = mandate.standing === 'unit_head';
  return () => grantMandate(mandate, { regime, title: TITLES[mandate.standing], headsUnit });
};
const refused = (code: string) => expect.objectContaining({ code: `signing.${code}` });

describe('giving a mandate', () => {
  it.each([
    ['head', []],
    ['head', ['ACTING']],
    ['head', ['ON_BEHALF']],
    ['head', ['ON_BEHALF', 'ACTING']],
    ['deputy', ['FOR_HEAD']],
    ['deputy', ['ON_BEHALF', 'FOR_HEAD']],
    ['unit_head', ['BY_ORDER']],
    ['unit_head', ['BY_ORDER', 'ACTING']],
  ] as readonly (readonly [Standing, readonly SigningCapacity[]])[])('is lawful for a %s: %j', (standing, stack) => {
    expect(give({ standing, lines: lines(...stack), scope: types })()).toMatchObject({ standing });
  });

  it('leaves out the words of Q. and the blanks around the others', () => {
    const said = [
      { capacity: 'ON_BEHALF', principal: ' Ủy ban nhân dân ' },
      { capacity: 'ACTING', principal: 'Chủ tịch' },
    ] as const;
    expect(give({ standing: 'head', lines: said, basis: ' QĐ 1 ' })()).toMatchObject({
      basis: 'QĐ 1',
      lines: [{ principal: 'Ủy ban nhân dân' }, { principal: '' }],
    });
  });

  it.each([
    ['stack_impossible', { lines: lines('FOR_HEAD', 'FOR_HEAD') }],
    ['stack_impossible', { lines: lines('ON_BEHALF', 'BY_ORDER') }],
    ['not_the_head', { lines: [] }],
    ['not_a_deputy', { standing: 'head', lines: lines('FOR_HEAD') }],
    ['not_a_deputy', { standing: 'unit_head', lines: lines('BY_ORDER', 'FOR_HEAD'), scope: types }],
    ['not_a_unit_head', { standing: 'deputy', lines: lines('BY_ORDER'), scope: types }],
    ['principal_missing', { lines: [{ capacity: 'FOR_HEAD', principal: ' ' }] }],
    ['dates_reversed', { untilOn: '2009-12-31' }],
    ['basis_missing', { basis: ' ' }],
    ['order_without_types', { standing: 'unit_head', lines: lines('BY_ORDER') }],
    ['order_without_types', { standing: 'unit_head', lines: lines('BY_ORDER'), scope: { ...types, typeCodes: [] } }],
    ['authorisation_unlimited', { standing: 'unit_head', lines: lines('BY_AUTHORISATION'), scope: types }],
    ['authorisation_unlimited', { standing: 'unit_head', lines: lines('BY_AUTHORISATION'), untilOn: '2010-06-30' }],
    ['authorisation_passed_on', { standing: 'unit_deputy', lines: lines('BY_AUTHORISATION', 'FOR_HEAD') }],
    ['not_passable', { standing: 'unit_deputy', lines: lines('BY_ORDER', 'FOR_HEAD'), scope: types }],
    ['not_passable', { passedOnFrom: aMandate() }],
  ] as readonly (readonly [string, Partial<Mandate>])[])('is refused as %s', (code, said) => {
    expect(give(said)).toThrow(refused(code));
  });

  it('on behalf of a body needs an agency that decides as a body', () => {
    expect(give({}, 'single_head')).toThrow(refused('not_collegiate'));
    expect([regimeOf('committee'), regimeOf('department')]).toEqual(['collegiate', 'single_head']);
  });

  it.each([
    ['head', 'Phó Giám đốc', []],
    ['deputy', 'Giám đốc', ['FOR_HEAD']],
  ] as const)('needs a standing that the title does not deny: %s, %s', (standing, title, stack) => {
    const mandate = aMandate({ standing, lines: lines(...stack) });
    expect(() => grantMandate(mandate, { regime: 'single_head', title, headsUnit: false })).toThrow(
      refused('title_contradicts'),
    );
  });

  it.each([['BY_ORDER'], ['BY_AUTHORISATION']] as const)('%s needs a post that heads its unit', (capacity) => {
    const mandate = aMandate({ standing: 'unit_head', lines: lines(capacity), scope: types, untilOn: '2010-06-30' });
    const ground = { regime: 'collegiate', title: 'Chuyên viên' } as const;
    expect(() => grantMandate(mandate, { ...ground, headsUnit: false })).toThrow(refused('heads_no_unit'));
    expect(grantMandate(mandate, { ...ground, headsUnit: true })).toMatchObject({ standing: 'unit_head' });
  });

  it('needs no further document for the head who speaks for the body', () => {
    expect(give({ standing: 'head', lines: lines('ON_BEHALF'), basis: '' })()).toMatchObject({ basis: '' });
  });
});

describe('passing a mandate on', () => {
  const origin = aMandate({ standing: 'unit_head', lines: lines('BY_ORDER'), scope: types, untilOn: '2010-12-31' });
  const passed = (said: Partial<Mandate> = {}, from: Mandate = origin) =>
    give({
      standing: 'unit_deputy',
      lines: lines('BY_ORDER', 'FOR_HEAD'),
      scope: types,
      untilOn: '2010-12-31',
      passedOnFrom: from,
      ...said,
    });

  it('is allowed once: by order, to the own deputy', () => {
    expect(passed()()).toMatchObject({ passedOnFrom: origin });
    expect(passed({}, passed()())).toThrow(refused('not_passable'));
  });

  it('never for an authorisation', () => {
    const authorised = aMandate({ standing: 'unit_head', lines: lines('BY_AUTHORISATION'), scope: types });
    expect(passed({}, authorised)).toThrow(refused('authorisation_passed_on'));
  });

  it.each([
    { untilOn: null },
    { untilOn: '2011-01-01' },
    { fromOn: '2009-12-31' },
    { scope: { ...types, typeCodes: ['CONG_VAN', 'THONG_BAO'] } },
  ])('reaches no further than what is passed on: %j', (said) => {
    expect(passed(said)).toThrow(refused('wider_than_granted'));
  });

  it('stays inside the agency', () => {
    expect(passed({ agencyId: newId() })).toThrow(refused('mandate_not_found'));
  });
});

describe('revoking a mandate', () => {
  it('ends it from that day, once, with a reason', () => {
    const revoked = revokeMandate(aMandate(), 'Thôi giữ chức vụ', '2010-03-01');
    expect(revoked.revokedOn).toBe('2010-03-01');
    expect(() => revokeMandate(revoked, 'Lần hai', '2010-03-02')).toThrow(refused('already_revoked'));
    expect(() => revokeMandate(aMandate(), ' \n', '2010-03-01')).toThrow(refused('reason_missing'));
  });
});
