import { Component, inject, input, model, signal } from '@angular/core';
import { Control, Field } from '@lienthong/platform/ui';
import { injectText } from '@lienthong/platform/web';
import type { identityVi } from '../messages/identity.vi';

/** A password field whose characters can be shown, inside `lt-field`; pasting and password managers are welcome. */
@Component({
  selector: 'lt-password-input',
  imports: [Control],
  template: `<input
      ltControl
      autocapitalize="none"
      spellcheck="false"
      [type]="shown() ? 'text' : 'password'"
      [attr.name]="controlName()"
      [attr.autocomplete]="autocomplete()"
      [value]="value()"
      (input)="value.set($any($event.target).value)"
    />
    <button
      type="button"
      class="lt-button quiet"
      [attr.aria-pressed]="shown()"
      [attr.aria-label]="text('password.show')"
      [attr.aria-controls]="field.controlId()"
      (click)="shown.set(!shown())"
    >
      {{ shown() ? text('password.hide.short') : text('password.show.short') }}
    </button>`,
})
export class PasswordInput {
  readonly value = model('');
  /** Name of the field inside; not `name`, which would also stand on this element. */
  readonly controlName = input('password');
  readonly autocomplete = input<'current-password' | 'new-password'>('current-password');
  protected readonly shown = signal(false);
  protected readonly text = injectText<typeof identityVi>('identity');
  protected readonly field = inject(Field);
}
