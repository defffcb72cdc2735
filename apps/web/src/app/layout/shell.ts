import { Component, computed, DestroyRef, effect, inject, signal } from '@angular/core';
import { Router, RouterOutlet } from '@angular/router';
import { Modal, SkipLink, Shortcuts, useShortcuts } from '@lienthong/platform/ui';
import { injectText, LiveUpdates, PageTitle, Session } from '@lienthong/platform/web';
import type { shellVi } from '../messages/shell.vi';
import { CommandPalette } from '../palette/command-palette';
import { KeySheet } from '../palette/key-sheet';
import { BottomBar } from './bottom-bar';
import { Header } from './header';
import { navigationFor } from './navigation';
import { SideBar } from './side-bar';

/** What stands around every page. */
@Component({
  selector: 'app-shell',
  imports: [BottomBar, CommandPalette, Header, KeySheet, Modal, RouterOutlet, SideBar, SkipLink],
  templateUrl: './shell.html',
})
export class Shell {
  protected readonly text = injectText<typeof shellVi>('shell');
  protected readonly page = inject(PageTitle);
  protected readonly palette = signal(false);
  protected readonly sheet = signal(false);
  protected readonly more = signal(false);
  private readonly session = inject(Session);
  private readonly router = inject(Router);
  private readonly groups = computed(() => navigationFor((permission) => this.session.can(permission)));

  constructor() {
    const live = inject(LiveUpdates);
    const signedIn = computed(() => this.session.view() !== undefined);
    effect(() => (signedIn() ? live.start() : live.stop()));
    inject(DestroyRef).onDestroy(() => live.stop());
    const group = () => this.text('keys.everywhere');
    useShortcuts([
      { keys: 'ctrl+k', label: () => this.text('palette'), group, run: () => this.palette.set(true) },
      { keys: '?', label: () => this.text('help'), group, run: () => this.sheet.set(true) },
    ]);
    this.followNavigationKeys();
  }

  /** The keys of the navigation are those of the entries this post sees. */
  private followNavigationKeys(): void {
    const keys = inject(Shortcuts);
    effect((onCleanup) => {
      const entries = this.groups().flatMap((one) => one.entries);
      const shortcuts = entries.flatMap(({ keys: stroke, label, path }) =>
        stroke
          ? [
              {
                keys: stroke,
                label: () => this.text(label),
                group: () => this.text('keys.go'),
                run: () => void this.router.navigateByUrl(path),
              },
            ]
          : [],
      );
      onCleanup(keys.register(shortcuts));
    });
  }
}
