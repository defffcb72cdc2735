import { DOCUMENT, inject, Service, signal } from '@angular/core';
import { TranslocoService } from '@jsverse/transloco';
import type { LanguageCode, MessageSource, MessageTable } from './message-source';

const STORED = 'lienthong.language';

type Params = Readonly<Record<string, string | number | boolean | null>>;

/** The language of the screens and the sentences of all domains; switching needs no reload. */
@Service()
export class Language {
  private readonly transloco = inject(TranslocoService);
  private readonly document = inject(DOCUMENT);
  private readonly sources = new Map<string, MessageSource<MessageTable>>();
  private readonly english = new Set<string>();
  private readonly chosen = signal<LanguageCode>('vi');
  private readonly revision = signal(0);

  /** The present language. */
  readonly current = this.chosen.asReadonly();

  /** Adds the sentences of a domain; the second time nothing happens. */
  add(scope: string, source: MessageSource<MessageTable>): void {
    if (this.sources.has(scope)) return;
    this.sources.set(scope, source);
    this.store(scope, source.vi, 'vi');
    if (this.chosen() === 'en') void this.loadEnglish().then(() => this.revision.update((count) => count + 1));
  }

  /** Switches the language and remembers it on this computer. */
  async use(code: LanguageCode): Promise<void> {
    if (code === 'en') await this.loadEnglish();
    this.transloco.setActiveLang(code);
    this.chosen.set(code);
    this.document.documentElement.lang = code;
    localStorage.setItem(STORED, code);
  }

  /** Switches to the language this computer used last. */
  async restore(): Promise<void> {
    if (localStorage.getItem(STORED) === 'en') await this.use('en');
  }

  /** Whether there is a sentence of this full key. */
  has(key: string): boolean {
    return key in this.transloco.getTranslation('vi');
  }

  /** The sentence of a full key (`scope.key`) in the present language; read in a template it follows the switch. */
  text(key: string, params?: Params): string {
    this.revision();
    return this.transloco.translate<string>(key, { ...params }, this.chosen());
  }

  private async loadEnglish(): Promise<void> {
    const missing = [...this.sources].filter(([scope]) => !this.english.has(scope));
    const tables = await Promise.all(missing.map(([, source]) => source.en()));
    missing.forEach(([scope], at) => {
      this.english.add(scope);
      this.store(scope, tables[at] ?? {}, 'en');
    });
  }

  private store(scope: string, table: MessageTable, code: LanguageCode): void {
    const full = Object.fromEntries(Object.entries(table).map(([key, sentence]) => [`${scope}.${key}`, sentence]));
    this.transloco.setTranslation(full, code, { merge: true, emitChange: false });
  }
}
