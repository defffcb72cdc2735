import { documentErrors, fileErrors } from '@lienthong/document/model';
import { textErrors } from '@lienthong/platform/text';
import { documentErrorKeys } from './document-error-keys';
import { documentEn } from './document.en';
import { documentVi } from './document.vi';

const placesOf = (sentence: string) => [...sentence.matchAll(/\{\{(\w+)\}\}/g)].map(([, name]) => name).sort();

describe('the sentences of documents and files', () => {
  it('have the same keys and places in both languages', () => {
    const [vi, en]: Record<string, string>[] = [documentVi, documentEn];
    expect(Object.keys(en ?? {}).sort()).toEqual(Object.keys(vi ?? {}).sort());
    for (const [key, sentence] of Object.entries(vi ?? {}))
      expect([key, placesOf(en?.[key] ?? '')]).toEqual([key, placesOf(sentence)]);
  });

  it('name every refusal', () => {
    const codes = [...documentErrors.codes, ...fileErrors.codes, ...textErrors.codes];
    expect(Object.keys(documentErrorKeys).sort()).toEqual([...codes].sort());
  });
});
