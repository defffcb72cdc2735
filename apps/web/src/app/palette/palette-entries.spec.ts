import { matchEntries } from './palette-entries';

const entry = (label: string, group = '') => ({ id: label, label, group, run: () => undefined });
const labels = (query: string) =>
  matchEntries(
    [entry('Chờ vào sổ', 'Văn bản đến'), entry('Sổ đến', 'Văn bản đến'), entry('Sổ đi', 'Văn bản đi')],
    query,
  ).map(({ label }) => label);

describe('palette', () => {
  it('finds with or without accents, in any order', () => {
    expect(labels('cho vao')).toEqual(['Chờ vào sổ']);
    expect(labels('đến sổ')).toEqual(['Chờ vào sổ', 'Sổ đến']);
    expect(labels('so')).toEqual(['Sổ đến', 'Sổ đi', 'Chờ vào sổ']);
  });

  it('offers everything before anything is typed, and nothing for nonsense', () => {
    expect(labels(' ').length).toBe(3);
    expect(labels('xyz')).toEqual([]);
  });
});
