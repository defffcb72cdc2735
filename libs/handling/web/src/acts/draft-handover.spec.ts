import { aReceiver } from '../testing/rows';
import { dayAfter, mondayAfter } from './days';
import { DraftHandover } from './draft-handover';

const [economy, justice] = [aReceiver(1, 'Phòng Kinh tế'), aReceiver(2, 'Phòng Tư pháp')];

describe('what is being written in the drawer', () => {
  const rolesOf = (draft: DraftHandover) => draft.chosen().map(({ role }) => role);

  it('has one lead: the first one chosen, or the one named last', () => {
    const draft = new DraftHandover('lead');
    draft.toggle(economy);
    draft.toggle(justice);
    expect(rolesOf(draft)).toEqual(['lead', 'cooperate']);
    draft.setRole(justice.id, 'lead');
    expect(rolesOf(draft)).toEqual(['cooperate', 'lead']);
    draft.toggle(justice);
    expect(rolesOf(draft)).toEqual(['cooperate']);
  });

  it('asks for cooperation only where that is what was wanted', () => {
    const draft = new DraftHandover('cooperate');
    draft.toggle(economy);
    draft.toggle(justice);
    expect(rolesOf(draft)).toEqual(['cooperate', 'cooperate']);
  });

  it('points out a due date on a weekend', () => {
    const draft = new DraftHandover('lead');
    draft.toggle(economy);
    draft.setDue(economy.id, '2026-11-27');
    expect(draft.weekends()).toEqual([]);
    draft.setDue(economy.id, '2026-11-28');
    expect(draft.weekends()).toEqual(['2026-11-28']);
    expect(draft.order()).toMatchObject({ names: 'Phòng Kinh tế', receivers: [{ dueOn: '2026-11-28', role: 'lead' }] });
  });
});

describe('the days to put something aside until', () => {
  it.each([
    ['2026-11-25', '2026-11-26', '2026-11-30'],
    ['2026-11-29', '2026-11-30', '2026-11-30'],
    ['2026-11-30', '2026-12-01', '2026-12-07'],
    ['2026-12-31', '2027-01-01', '2027-01-04'],
  ])('after %s are %s and Monday %s', (day, tomorrow, monday) => {
    expect([dayAfter(day), mondayAfter(day)]).toEqual([tomorrow, monday]);
  });
});
