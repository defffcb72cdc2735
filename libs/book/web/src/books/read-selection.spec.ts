import { readKind, readSelection } from './read-selection';

const NEW_YEAR = new Date('2026-12-31T17:00:00Z');

describe('the part of a book in the address', () => {
  it('is the present year in Vietnam of the incoming register when nothing is said', () => {
    expect(readKind(undefined)).toBe('incoming');
    expect(readKind('x')).toBe('incoming');
    expect(readSelection('incoming', {}, NEW_YEAR)).toEqual({ year: 2027 });
  });

  it('is what is said', () => {
    const address = {
      year: '2025',
      from: '2025-01-01',
      to: '2025-03-31',
      first: '5',
      last: '9',
      series: 'legal:QUYET_DINH',
    };
    expect(readSelection('outgoing', address, NEW_YEAR)).toEqual({
      year: 2025,
      from: '2025-01-01',
      to: '2025-03-31',
      fromNumber: 5,
      toNumber: 9,
      series: 'legal:QUYET_DINH',
    });
  });

  it('leaves out what the book does not have and what is nonsense', () => {
    expect(readSelection('post', { first: '5', series: 'x' }, NEW_YEAR)).toEqual({ year: 2027 });
    expect(readSelection('incoming', { year: '0', from: 'soon', first: '-1', last: '1e9' }, NEW_YEAR)).toEqual({
      year: 2027,
    });
  });
});
