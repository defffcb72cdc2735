import type { Text } from '@lienthong/platform/web';
import type { identityVi } from '../messages/identity.vi';
import { delegationFaults, vietnamInstant, type WantedDelegation } from './wanted-delegation';

const text: Text<typeof identityVi> = (key) => key;
const now = new Date('2026-11-25T10:00:00Z');
const colleague = {
  postId: 'p',
  personId: 'x',
  personName: 'Lan',
  title: 'Phó',
  roles: [],
  unit: null,
  headsUnit: false,
};
const wanted: WantedDelegation = {
  to: colleague,
  permissions: ['document.read'],
  typeCodes: null,
  startsOn: '2026-11-25',
  startsAt: '17:00',
  endsOn: '2026-11-26',
  endsAt: '17:00',
  basis: 'GUQ 12',
};
const faultsOf = (said: Partial<WantedDelegation>) =>
  delegationFaults(text, { ...wanted, ...said }, now).map(({ controlId }) => controlId);

describe('what a new delegation still lacks', () => {
  it('is nothing when all is said', () => {
    expect(faultsOf({})).toEqual([]);
  });

  it.each<[string, Partial<WantedDelegation>]>([
    ['delegation-to', { to: undefined }],
    ['delegation-scope', { permissions: [] }],
    ['delegation-types', { typeCodes: [] }],
    ['delegation-starts', { startsOn: null }],
    ['delegation-ends', { endsOn: null }],
    ['delegation-ends', { endsOn: '2026-11-25', endsAt: '16:59' }],
    ['delegation-ends', { startsOn: '2026-11-01', endsOn: '2026-11-02' }],
    ['delegation-basis', { basis: '  ' }],
  ])('is at %s', (control, said) => {
    expect(faultsOf(said)).toEqual([control]);
  });

  it('reads times as those of Vietnam, wherever the browser stands', () => {
    expect(vietnamInstant('2026-01-01', '00:30')).toBe('2025-12-31T17:30:00.000Z');
    expect(vietnamInstant('2026-01-01', '')).toBe('2025-12-31T17:00:00.000Z');
  });
});
