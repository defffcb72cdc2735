import type { MandateView } from '@lienthong/signing/model';
import { mandateFaults } from './mandate-faults';
import { faultOfWanted, toGrant, type Ground, type WantedMandate } from './wanted-mandate';

const chief = {
  id: 'chief',
  postTitle: 'Chánh Văn phòng',
  standing: 'unit_head',
  lines: [{ capacity: 'BY_ORDER', principal: 'Chủ tịch' }],
  scope: { documentClasses: ['administrative'], typeCodes: ['CONG_VAN'], fields: null },
  fromOn: '2026-01-01',
  untilOn: null,
} as unknown as MandateView;
const ground: Ground = { regime: 'collegiate', current: [chief] };
const deputy: WantedMandate = {
  holder: { postId: 'p', title: 'Phó Chánh Văn phòng', personName: 'Hòa' } as WantedMandate['holder'],
  stack: 'BY_ORDER FOR_HEAD',
  principals: { BY_ORDER: 'Chủ tịch' },
  originId: 'chief',
  typeCodes: ['CONG_VAN'],
  administrativeOnly: false,
  fields: '',
  fromOn: '2026-02-01',
  untilOn: null,
  basis: 'Quy chế làm việc',
};

describe('a mandate being written', () => {
  it('passed on by a unit head takes the title it stands in for, and lives from that mandate', () => {
    expect(toGrant(deputy, ground)).toMatchObject({
      standing: 'unit_deputy',
      passedOnFromId: 'chief',
      lines: [
        { capacity: 'BY_ORDER', principal: 'Chủ tịch' },
        { capacity: 'FOR_HEAD', principal: 'Chánh Văn phòng' },
      ],
    });
    expect(faultOfWanted(deputy, ground)).toBeUndefined();
  });

  it('is refused where it reaches further than what it lives from, or lives from nothing', () => {
    const reason = (said: Partial<WantedMandate>) => faultOfWanted({ ...deputy, ...said }, ground)?.reason;
    expect(reason({ typeCodes: ['CONG_VAN', 'QUYET_DINH'] })).toBe('wider_than_granted');
    expect(reason({ originId: null, principals: { BY_ORDER: 'Chủ tịch', FOR_HEAD: 'x' } })).toBe('not_passable');
  });

  it('by authorisation lacks first its last day, then its types', () => {
    const text = ((key: string) => key) as unknown as Parameters<typeof mandateFaults>[0];
    const wanted: WantedMandate = {
      ...deputy,
      holder: { ...deputy.holder, title: 'Trưởng phòng', headsUnit: true } as WantedMandate['holder'],
      stack: 'BY_AUTHORISATION',
      principals: { BY_AUTHORISATION: 'Chủ tịch' },
      typeCodes: [],
    };
    const at = (said: Partial<WantedMandate>) => mandateFaults(text, { ...wanted, ...said }, ground)[0]?.controlId;
    expect(at({})).toBe('mandate-until');
    expect(at({ untilOn: '2026-12-31' })).toBe('mandate-types');
    expect(at({ untilOn: '2026-12-31', typeCodes: ['CONG_VAN'] })).toBeUndefined();
  });

  it('as head is refused beside the head there is, and by order for a post without a unit', () => {
    const text = ((key: string, facts?: object) => `${key} ${JSON.stringify(facts ?? {})}`) as unknown as Parameters<
      typeof mandateFaults
    >[0];
    const head = { ...chief, postId: 'c', personName: 'Cả', postTitle: 'Chủ tịch', standing: 'head', revokedOn: null };
    const current = [chief, head as MandateView];
    const holder = { ...deputy.holder, title: 'Chánh Văn phòng', headsUnit: true } as WantedMandate['holder'];
    const wanted: WantedMandate = { ...deputy, holder, stack: 'ON_BEHALF', principals: {}, typeCodes: null };
    const [fault] = mandateFaults(text, wanted, { ...ground, current });
    expect(fault).toMatchObject({ controlId: 'mandate-stack', message: expect.stringContaining('"name":"Cả"') });
    expect(faultOfWanted(wanted, ground)).toBeUndefined();
    const placeless = { ...holder, headsUnit: false } as WantedMandate['holder'];
    const byOrder = { ...wanted, holder: placeless, stack: 'BY_ORDER', typeCodes: ['CONG_VAN'] } as const;
    expect(faultOfWanted(byOrder, { ...ground, current })?.reason).toBe('heads_no_unit');
  });

  it('names fields as they are told apart in the symbol, without blanks', () => {
    expect(toGrant({ ...deputy, fields: ' VX, , KT ' }, ground).scope.fields).toEqual(['VX', 'KT']);
    expect(toGrant({ ...deputy, stack: 'FOR_HEAD', fields: '' }, ground).scope.fields).toBeNull();
  });
});
