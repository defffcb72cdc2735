import { DOCUMENT, inject, Service, signal } from '@angular/core';

/** Light, dark, or as the computer is set. */
export type ThemeName = 'system' | 'light' | 'dark';

export const THEMES: readonly ThemeName[] = ['system', 'light', 'dark'];
const STORED = 'lienthong.theme';

/** The look of the screens, remembered on this computer. */
@Service()
export class Theme {
  private readonly root = inject(DOCUMENT).documentElement;
  private readonly chosen = signal<ThemeName>('system');
  readonly current = this.chosen.asReadonly();

  use(name: ThemeName): void {
    this.chosen.set(name);
    localStorage.setItem(STORED, name);
    if (name === 'system') this.root.removeAttribute('data-theme');
    else this.root.setAttribute('data-theme', name);
  }

  restore(): void {
    const stored = THEMES.find((name) => name === localStorage.getItem(STORED));
    if (stored) this.use(stored);
  }
}
