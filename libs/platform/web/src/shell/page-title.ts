import { effect, inject, Service, signal } from '@angular/core';
import { Title } from '@angular/platform-browser';
import { type RouterStateSnapshot, TitleStrategy } from '@angular/router';
import { Language } from '../language/language';

const PRODUCT = 'Liên Thông';

/**
 * The title of the window: a route's `title` is a full message key, its translation comes before the product's
 * name, and follows the language. A page may put the thing it shows in front, for example a document's code.
 */
@Service()
export class PageTitle extends TitleStrategy {
  private readonly title = inject(Title);
  private readonly language = inject(Language);
  private readonly key = signal<string | undefined>(undefined);
  private readonly thing = signal<string | undefined>(undefined);

  constructor() {
    super();
    effect(() => this.title.setTitle([this.thing(), this.page(), PRODUCT].filter(Boolean).join(' · ')));
  }

  /** Name of the present page, in the present language. */
  page(): string | undefined {
    const key = this.key();
    return key && (this.language.has(key) ? this.language.text(key) : key);
  }

  /** Puts the thing a page shows in front until the next navigation. */
  show(thing: string | undefined): void {
    this.thing.set(thing);
  }

  override updateTitle(snapshot: RouterStateSnapshot): void {
    this.thing.set(undefined);
    this.key.set(this.buildTitle(snapshot));
  }
}
