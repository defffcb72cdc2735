import { dossierErrors } from '@lienthong/dossier/model';
import { dossierErrorKeys } from './dossier-error-keys';
import { dossierEn } from './dossier.en';
import { dossierVi } from './dossier.vi';

const places = (table: Readonly<Record<string, string>>) =>
  Object.entries(table)
    .map(([key, sentence]) => [key, ...(sentence.match(/\{\{\w+\}\}/g) ?? []).sort()].join(' '))
    .sort();

describe('the sentences of dossiers, plans, links and copies', () => {
  it('have the same keys and places in both languages', () => {
    expect(places(dossierEn)).toEqual(places(dossierVi));
  });

  it('name every refusal', () => {
    expect(Object.keys(dossierErrorKeys).sort()).toEqual([...dossierErrors.codes].sort());
  });
});
