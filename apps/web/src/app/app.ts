import { Component, inject } from '@angular/core';
import { RouterOutlet } from '@angular/router';
import { Shortcuts, ToastRegion } from '@lienthong/platform/ui';
import { Theme } from './layout/theme';

/** The root: the present page, the notices, and the one listener for keys. */
@Component({
  selector: 'app-root',
  imports: [RouterOutlet, ToastRegion],
  template: '<router-outlet /><lt-toast-region />',
  host: { '(document:keydown)': 'keys.handle($event)' },
})
export class App {
  protected readonly keys = inject(Shortcuts);

  constructor() {
    inject(Theme).restore();
  }
}
