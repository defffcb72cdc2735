import { aLetter, anArrival } from '../testing/an-arrival';
import { arrivedOnDay, changeLetter, checkLetter, requireOwnLetter } from './letter';
import { registerArrival } from './answer-arrival';

const at = new Date('2020-05-03T02:00:00Z');
const saying = (code: string) => expect.objectContaining({ code: `dispatch.${code}` });

describe('a letter', () => {
  it('needs sender, type, number, its own date and subject before it is registered', () => {
    const empty = aLetter({ senderName: ' ', typeCode: '', codeNumber: '', issuedOn: null, subject: '' });
    expect(checkLetter(empty, at).map(({ field, fault }) => `${field} ${fault}`)).toEqual([
      'senderName missing',
      'typeCode missing',
      'codeNumber missing',
      'issuedOn missing',
      'subject missing',
    ]);
    expect(() => registerArrival(empty, at)).toThrow(saying('arrival_incomplete'));
  });

  it('is complete without symbol, signer and note: not every body writes them', () => {
    expect(checkLetter(aLetter({ codeNotation: '', signerName: '', signerTitle: '', note: '' }), at)).toEqual([]);
  });

  it('was neither written nor brought after today, by the calendar of Vietnam', () => {
    const midnight = new Date('2020-05-03T17:00:00Z'); // 4 May in Vietnam
    expect(checkLetter(aLetter({ issuedOn: '2020-05-04' }), midnight)).toEqual([]);
    expect(checkLetter(aLetter({ issuedOn: '2020-05-05' }), midnight)).toEqual([
      { field: 'issuedOn', fault: 'future' },
    ]);
    const late = aLetter({ arrivedAt: new Date('2020-05-04T17:00:00Z') });
    expect(checkLetter(late, midnight)).toEqual([{ field: 'arrivedOn', fault: 'future' }]);
  });

  it('that came through this installation is not asked for anything: its issue gave it all', () => {
    const odd = anArrival({ codeNumber: '', subject: '' });
    expect(registerArrival(odd, at)).toMatchObject({ state: 'registered', registeredAt: at });
  });
});

describe('writing the fields of a letter', () => {
  const fields = { ...aLetter({ subject: 'Sửa lại' }), arrivedAt: at };

  it('is a new revision', () => {
    expect(changeLetter(aLetter({ revision: 4 }), fields, 4)).toMatchObject({ subject: 'Sửa lại', revision: 5 });
  });

  it('is refused over the work of somebody else', () => {
    expect(() => changeLetter(aLetter({ revision: 5 }), fields, 4)).toThrow(saying('arrival_changed'));
  });

  it.each(['internal', 'axis'] as const)('is refused for what its sender signed: channel %s', (channel) => {
    expect(() => changeLetter(aLetter({ channel }), fields, 1)).toThrow(saying('arrival_not_editable'));
  });

  it.each(['registered', 'refused', 'merged'] as const)('is refused once it is %s', (state) => {
    expect(() => changeLetter(aLetter({ state }), fields, 1)).toThrow(saying('arrival_already_answered'));
    expect(() => requireOwnLetter(aLetter({ state }))).toThrow(saying('arrival_already_answered'));
  });
});

describe('the day a letter came', () => {
  it('is set by day and keeps the hour at which it was laid in', () => {
    const laidIn = new Date('2020-05-03T20:15:00Z'); // 03:15 on 4 May in Vietnam
    expect(arrivedOnDay(laidIn, '2020-05-04')).toEqual(laidIn);
    expect(arrivedOnDay(laidIn, '2020-04-30')).toEqual(new Date('2020-04-29T20:15:00Z'));
  });
});
