import { Component, inject, output } from '@angular/core';
import { Router } from '@angular/router';
import { Icon, Menu } from '@lienthong/platform/ui';
import { injectText, Language, Session, SESSION_GATE } from '@lienthong/platform/web';
import type { shellVi } from '../messages/shell.vi';
import { SearchBox } from './search-box';
import { Theme, THEMES } from './theme';

/** Who acts for which agency, search, language, look, help and the own account. */
@Component({
  selector: 'app-header',
  imports: [Icon, Menu, SearchBox],
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
  private readonly gate = inject(SESSION_GATE, { optional: true });
  private readonly router = inject(Router);

  protected switchLanguage(): void {
    void this.language.use(this.language.current() === 'vi' ? 'en' : 'vi');
  }

  protected async actAs(postId: string): Promise<void> {
    await this.gate?.actAs(postId);
    // Another agency's work begins at its own overview.
    await this.router.navigateByUrl('/');
  }

  protected async signOut(): Promise<void> {
    await this.gate?.signOut();
    await this.router.navigateByUrl('/signin');
  }
}
