import { newId } from '@lienthong/platform/kernel';
import { checkMandate, chooseMandate } from './check-mandate';
import type { Mandate } from './mandate';
import { aMandate, anAct, aPost, lines } from './testing/a-mandate';

const byOrder = (said: Partial<Mandate> = {}): Mandate =>
  aMandate({
    standing: 'unit_head',
    lines: lines('BY_ORDER'),
    scope: { documentClasses: null, typeCodes: ['CONG_VAN', 'THONG_BAO'], fields: null },
    ...said,
  });
const chief = aPost({ title: 'Chánh Văn phòng', headsUnit: true });
const letter = { documentClass: 'administrative', typeCode: 'CONG_VAN', field: null } as const;

describe('a signature under a mandate', () => {
  it('is given in the right post, capacity, time and scope', () => {
    expect(checkMandate(aMandate(), anAct())).toBeUndefined();
    expect(checkMandate(byOrder(), anAct({ post: chief, kind: letter }))).toBeUndefined();
  });

  it('belongs to the post of the mandate and to its agency', () => {
    const fault = { reason: 'outside_scope', params: { part: 'post' } };
    expect(checkMandate(aMandate(), anAct({ post: aPost({ id: newId() }) }))).toMatchObject(fault);
    expect(checkMandate(aMandate(), anAct({ post: aPost({ agencyId: newId() }) }))).toMatchObject(fault);
  });

  it('is given in person: acting for an absent colleague is no mandate, and TUQ. is never handed on', () => {
    const act = anAct({ throughDelegation: true });
    expect(checkMandate(aMandate(), act)).toMatchObject({ reason: 'through_delegation' });
    expect(checkMandate(aMandate({ lines: lines('BY_AUTHORISATION') }), act)).toMatchObject({
      reason: 'authorisation_passed_on',
      params: { law: 'Nghị định 30/2020/NĐ-CP, khoản 3 Điều 13' },
    });
  });

  it.each([
    ['the day before the first', { fromOn: '2010-02-04' }, 'outside_dates'],
    ['the day after the last', { untilOn: '2010-02-02' }, 'outside_dates'],
    ['revoked that day', { revokedOn: '2010-02-03' }, 'revoked'],
  ] as const)('is refused outside the dates: %s', (_name, said, reason) => {
    expect(checkMandate(aMandate(said), anAct())?.reason).toBe(reason);
  });

  it.each([{ fromOn: '2010-02-03' }, { untilOn: '2010-02-03' }, { revokedOn: '2010-02-04' }])(
    'is good on the first and the last day: %j',
    (said) => {
      expect(checkMandate(aMandate(said), anAct())).toBeUndefined();
    },
  );

  it('ends with the post', () => {
    const ended = anAct({ post: aPost({ endedOn: '2010-02-03' }) });
    expect(checkMandate(aMandate(), ended)?.reason).toBe('post_ended');
    expect(checkMandate(aMandate(), anAct({ post: aPost({ endedOn: '2010-02-04' }) }))).toBeUndefined();
  });

  it('stays within class, type and field', () => {
    const scope = { documentClasses: ['administrative'], typeCodes: ['QUYET_DINH'], fields: ['VX'] } as const;
    const kind = { documentClass: 'administrative', typeCode: 'QUYET_DINH', field: ' vx' } as const;
    const mandate = aMandate({ scope });
    expect(checkMandate(mandate, anAct({ kind }))).toBeUndefined();
    const part = (said: Partial<typeof kind> | { documentClass: 'legal' } | { field: null } | { typeCode: string }) =>
      checkMandate(mandate, anAct({ kind: { ...kind, ...said } }))?.params['part'];
    expect([part({ documentClass: 'legal' }), part({ typeCode: 'KE_HOACH' }), part({ field: null })]).toEqual([
      'class',
      'type',
      'field',
    ]);
  });

  it('by order reaches only the types the working rules name, and never a legal document', () => {
    const act = (kind: Parameters<typeof anAct>[0]) => anAct({ post: chief, ...kind });
    expect(checkMandate(byOrder(), act({ kind: { ...letter, typeCode: 'QUYET_DINH' } }))).toMatchObject({
      reason: 'type_not_allowed',
      params: { typeCode: 'QUYET_DINH' },
    });
    expect(checkMandate(byOrder(), act({ kind: { ...letter, documentClass: 'legal' } }))?.reason).toBe(
      'legal_needs_head',
    );
  });

  it('under a legal document of a committee stands for the committee', () => {
    const kind = { documentClass: 'legal', typeCode: 'QUYET_DINH', field: null } as const;
    expect(checkMandate(aMandate(), anAct({ kind }))).toBeUndefined();
    expect(checkMandate(aMandate({ lines: lines('FOR_HEAD') }), anAct({ kind }))?.reason).toBe('legal_needs_head');
    expect(
      checkMandate(aMandate({ lines: lines('FOR_HEAD') }), anAct({ kind, regime: 'single_head' })),
    ).toBeUndefined();
  });

  it('falls with the mandate it was passed on from', () => {
    const passed = (origin: Partial<Mandate>) =>
      byOrder({ standing: 'unit_deputy', lines: lines('BY_ORDER', 'FOR_HEAD'), passedOnFrom: byOrder(origin) });
    const act = anAct({ post: aPost({ title: 'Phó Chánh Văn phòng' }), kind: letter });
    expect(checkMandate(passed({}), act)).toBeUndefined();
    expect(checkMandate(passed({ revokedOn: '2010-02-01' }), act)).toMatchObject({
      reason: 'revoked',
      params: { revokedOn: '2010-02-01' },
    });
  });

  it('by order ends with the post heading its unit', () => {
    const moved = anAct({ post: aPost({ ...chief, headsUnit: false }), kind: letter });
    expect(checkMandate(byOrder(), moved)?.reason).toBe('heads_no_unit');
  });

  it('is refused when the terms themselves are impossible, whatever is stored', () => {
    expect(checkMandate(aMandate(), anAct({ regime: 'single_head' }))?.reason).toBe('not_collegiate');
  });
});

describe('choosing among the mandates of a post', () => {
  it('takes the first that carries the signature', () => {
    const narrow = aMandate({ scope: { documentClasses: null, typeCodes: ['KE_HOACH'], fields: null } });
    const wide = aMandate();
    expect(chooseMandate([narrow, wide], anAct())).toBe(wide);
  });

  it('says why the only one does not', () => {
    expect(() => chooseMandate([aMandate({ fromOn: '2011-01-01' })], anAct())).toThrow(
      expect.objectContaining({ code: 'signing.outside_dates', kind: 'forbidden' }),
    );
  });

  it.each([[[]], [[aMandate({ fromOn: '2011-01-01' }), aMandate({ revokedOn: '2010-01-02' })]]])(
    'says that there is none',
    (mandates) => {
      expect(() => chooseMandate(mandates, anAct())).toThrow(expect.objectContaining({ code: 'signing.no_mandate' }));
    },
  );
});
