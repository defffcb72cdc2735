import type { EnvironmentProviders, Provider } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { provideDossier } from '@lienthong/dossier/web';
import { provideHandling } from '@lienthong/handling/web';
import { delegatedActsPages, sentenceKey } from '@lienthong/identity/web';
import { Language, provideLanguage } from '@lienthong/platform/web';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { actSentences } from './acts.routes';

/** What is never done on somebody's behalf, and so needs no sentence for the person who returns. */
const NEVER_ON_BEHALF = [
  // Accounts and the organisation are administered by named administrators only (NOT_DELEGABLE).
  /^agency\.imported\./,
  /^identity\.(person|post|unit)_(added|disabled|enabled|ended|placed|changed)\./,
  /^identity\.password_reset\./,
  // One's own delegations are looked after in one's own post; signing in begins there.
  /^identity\.(delegation_given|delegation_revoked|delegated_acts_seen|signed_in)\./,
];

/** Names written in part: what can stand in the place. */
const PARTS: Readonly<Record<string, readonly string[]>> = {
  'register.number_': ['reserved', 'inserted', 'voided'],
};

const ROOT = join(import.meta.dirname, '../../../..');
const NAME = /['`]([a-z_]+\.[a-z_]+)(\$\{\w+\})?\.v(\d)['`]/g;

/** Every act the servers of all domains write into the journal, as their sources name it. */
function journalActs(): string[] {
  const servers = readdirSync(join(ROOT, 'libs')).flatMap((domain) =>
    domain === 'platform' ? ['libs/platform/print/src'] : [`libs/${domain}/server/src`],
  );
  const sources = servers.flatMap((folder) =>
    readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('.ts') && !file.endsWith('.spec.ts'))
      .map((file) => readFileSync(join(ROOT, folder, file), 'utf8')),
  );
  const names = sources.flatMap((source) =>
    [...source.matchAll(NAME)].flatMap(([, name = '', place, version]) =>
      (place ? (PARTS[name] ?? ['(unknown part)']) : ['']).map((part) => `${name}${part}.v${version}`),
    ),
  );
  return [...new Set(names)].filter((name) => !NEVER_ON_BEHALF.some((pattern) => pattern.test(name))).sort();
}

describe('what was done in somebody’s name', () => {
  it.each(['vi', 'en'] as const)('has a sentence for every act of every domain, in %s', async (code) => {
    localStorage.clear();
    const identity = delegatedActsPages[0]?.providers as (EnvironmentProviders | Provider)[];
    TestBed.configureTestingModule({
      providers: [provideLanguage(), provideHandling(), provideDossier(), ...actSentences, ...identity],
    });
    const language = TestBed.inject(Language);
    await language.use(code);
    const acts = journalActs();
    expect(acts.length).toBeGreaterThan(60);
    const silent = acts.filter((act) => {
      const key = sentenceKey(act, language);
      return !key || language.text(key) === key;
    });
    expect(silent).toEqual([]);
  });
});
