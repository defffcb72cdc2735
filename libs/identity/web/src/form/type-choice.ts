import { Component, input, model } from '@angular/core';
import { Icon } from '@lienthong/platform/ui';
import { injectText } from '@lienthong/platform/web';
import type { identityVi } from '../messages/identity.vi';
import { injectNamedTypes } from './named-types';

/** Which types of documents something reaches: all of them, or those that are marked. */
@Component({
  selector: 'lt-type-choice',
  imports: [Icon],
  template: `@if (types().length) {
    <fieldset class="roles" [attr.aria-describedby]="error() ? controlId() + '-error' : null">
      <legend>{{ legend() }}</legend>
      @if (!named()) {
        <label class="lt-check">
          <input
            type="checkbox"
            [id]="controlId()"
            [checked]="typeCodes() === null"
            (change)="typeCodes.set(typeCodes() === null ? [] : null)"
          />
          <span>{{ text('delegation.types.all') }}</span>
        </label>
      }
      @if (named() || typeCodes()) {
        <div class="type-grid">
          @for (type of types(); track type.code; let first = $first) {
            <label class="lt-check">
              <input
                type="checkbox"
                [id]="named() && first ? controlId() : controlId() + '-' + type.code"
                [checked]="typeCodes()?.includes(type.code)"
                (change)="toggle(type.code)"
              />
              <span>{{ type.name }}</span>
            </label>
          }
        </div>
      }
      @if (error()) {
        <p class="lt-field-error" [id]="controlId() + '-error'"><lt-icon name="late" />{{ error() }}</p>
      }
    </fieldset>
  }`,
})
export class TypeChoice {
  /** Codes of the marked types; `null` = all of them. */
  readonly typeCodes = model.required<readonly string[] | null>();
  readonly legend = input.required<string>();
  /** Id of the first control. */
  readonly controlId = input.required<string>();
  /** Whether types must be named: there is no "all of them". */
  readonly named = input(false);
  readonly error = input<string>();
  protected readonly text = injectText<typeof identityVi>('identity');
  protected readonly types = injectNamedTypes();

  protected toggle(code: string): void {
    const chosen = this.typeCodes() ?? [];
    this.typeCodes.set(chosen.includes(code) ? chosen.filter((other) => other !== code) : [...chosen, code]);
  }
}
