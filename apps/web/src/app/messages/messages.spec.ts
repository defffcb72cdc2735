import { uiEn, uiVi } from '@lienthong/platform/ui';
import { overviewEn } from './overview.en';
import { overviewVi } from './overview.vi';
import { shellEn } from './shell.en';
import { shellVi } from './shell.vi';

const places = (table: Readonly<Record<string, string>>) =>
  Object.entries(table)
    .map(([key, sentence]) => [key, ...(sentence.match(/\{\{\w+\}\}/g) ?? []).sort()].join(' '))
    .sort();

describe('messages', () => {
  it.each([
    ['shell', shellVi, shellEn],
    ['overview', overviewVi, overviewEn],
    ['components', uiVi, uiEn],
  ])('of the %s have the same keys and places in both languages', (_name, vi, en) => {
    expect(places(en)).toEqual(places(vi));
  });
});
