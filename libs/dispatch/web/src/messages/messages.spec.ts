import { dispatchErrors } from '@lienthong/dispatch/model';
import { dispatchShellEn } from '../shell/dispatch-shell.en';
import { dispatchShellVi } from '../shell/dispatch-shell.vi';
import { dispatchErrorKeys } from './dispatch-error-keys';
import { dispatchEn } from './dispatch.en';
import { dispatchVi } from './dispatch.vi';

const placesOf = (sentence: string) => [...sentence.matchAll(/\{\{(\w+)\}\}/g)].map(([, name]) => name).sort();

describe('the sentences of sending and receiving', () => {
  it.each([
    [dispatchVi, dispatchEn],
    [dispatchShellVi, dispatchShellEn],
  ])('have the same keys and places in both languages', (vi: Record<string, string>, en: Record<string, string>) => {
    expect(Object.keys(en).sort()).toEqual(Object.keys(vi).sort());
    for (const [key, sentence] of Object.entries(vi))
      expect([key, placesOf(en[key] ?? '')]).toEqual([key, placesOf(sentence)]);
  });

  it.each([
    'document.issued.v1',
    'dispatch.forwarded.v1',
    'delivery.seen.v1',
    'delivery.accepted.v1',
    'delivery.refused.v1',
    'delivery.handed_over.v1',
    'delivery.working.v1',
    'delivery.done.v1',
    'arrival.arrived.v1',
    'arrival.seen.v1',
    'arrival.registered.v1',
    'arrival.refused.v1',
  ])('tell what happened: %s', (action) => {
    expect(Object.keys(dispatchVi)).toContain(`timeline.${action}`);
  });

  it('name every refusal', () => {
    expect(Object.keys(dispatchErrorKeys).sort()).toEqual([...dispatchErrors.codes].sort());
  });
});
