import { Component, inject, output } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { Icon, Menu, Toasts } from '@lienthong/platform/ui';
import { ErrorMessages, injectText, Language, Session, SESSION_GATE, type SessionPost } from '@lienthong/platform/web';
import type { shellVi } from '../messages/shell.vi';
import { ActingBanner } from './acting-banner';
import { SearchBox } from './search-box';
import { Theme, THEMES } from './theme';

/** Who acts for which agency, search, language, look, help and the own account. */
@Component({
  selector: 'app-header',
  imports: [ActingBanner, Icon, Menu, RouterLink, SearchBox],
  templateUrl: './header.html',
})
export class Header {
  /** The key sheet is wanted. */
  readonly helpWanted = output<void>();
  protected readonly text = injectText<typeof shellVi>('shell');
  protected readonly session = inject(Session);
  protected readonly language = inject(Language);
  protected readonly theme = inject(Theme);
  protected readonly themes = THEMES;
  private readonly gate = inject(SESSION_GATE);
  private readonly router = inject(Router);
  private readonly toasts = inject(Toasts);
  private readonly errors = inject(ErrorMessages);

  protected switchLanguage(): void {
    void this.language.use(this.language.current() === 'vi' ? 'en' : 'vi');
  }

  /** The same post may be there twice, once as one's own and once by delegation. */
  protected isPresent({ id, behalfOf }: SessionPost): boolean {
    const present = this.session.post();
    return present?.id === id && present.behalfOf?.delegationId === behalfOf?.delegationId;
  }

  /** Another agency's work begins at its own overview. */
  protected actAs(post: SessionPost): Promise<void> {
    return this.thenTo('/', this.gate.actAs(post));
  }

  protected signOut(): Promise<void> {
    return this.thenTo('/signin', this.gate.signOut());
  }

  private async thenTo(address: string, act: Promise<void>): Promise<void> {
    try {
      await act;
      await this.router.navigateByUrl(address);
    } catch (failure) {
      const { happened, next } = this.errors.wordsOf(failure);
      this.toasts.show([happened, next].filter(Boolean).join(' '));
    }
  }
}
