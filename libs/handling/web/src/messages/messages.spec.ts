import { handlingErrors } from '@lienthong/handling/model';
import { handlingShellEn } from '../shell/handling-shell.en';
import { handlingShellVi } from '../shell/handling-shell.vi';
import { handlingErrorKeys } from './handling-error-keys';
import { handlingEn } from './handling.en';
import { handlingVi } from './handling.vi';

const placesOf = (sentence: string) => [...sentence.matchAll(/\{\{(\w+)\}\}/g)].map(([, name]) => name).sort();

describe('the sentences of handling', () => {
  it.each([
    [handlingVi, handlingEn],
    [handlingShellVi, handlingShellEn],
  ])('have the same keys and places in both languages', (vi: Record<string, string>, en: Record<string, string>) => {
    expect(Object.keys(en).sort()).toEqual(Object.keys(vi).sort());
    for (const [key, sentence] of Object.entries(vi))
      expect([key, placesOf(en[key] ?? '')]).toEqual([key, placesOf(sentence)]);
  });

  it('name every refusal', () => {
    expect(Object.keys(handlingErrorKeys).sort()).toEqual([...handlingErrors.codes].sort());
  });

  it.each(['handed_over', 'seen', 'started', 'finished', 'returned', 'withdrawn', 'snoozed', 'settled', 'undone'])(
    'tell what happened: %s',
    (act) => {
      expect(Object.keys(handlingShellVi)).toContain(`timeline.handling.${act}.v1`);
    },
  );
});
