import type { Language } from '@lienthong/platform/web';

/** Whose timelines have sentences for acts. */
const SCOPES = [
  'document',
  'dispatch',
  'handlingShell',
  'register',
  'dossier',
  'dossierShell',
  'book',
  'search',
  'signing',
  'template',
  'identity',
] as const;

/** Where the sentence of an act in the journal stands, in whichever domain tells of it. */
export function sentenceKey(action: string, language: Pick<Language, 'has'>): string | undefined {
  return SCOPES.map((scope) => `${scope}.timeline.${action}`).find((key) => language.has(key));
}
