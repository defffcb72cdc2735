import { Component, computed, input, model } from '@angular/core';
import { readingFor, withReading } from '@lienthong/identity/model';
import { Icon } from '@lienthong/platform/ui';
import { injectText } from '@lienthong/platform/web';
import type { identityVi } from '../messages/identity.vi';
import { TypeChoice } from '../form/type-choice';
import { permissionWord } from './delegation-words';

/** What is handed on: kinds of acts, and perhaps only some types of documents. */
@Component({
  selector: 'lt-delegation-scope',
  imports: [Icon, TypeChoice],
  template: `<fieldset class="roles">
      <legend>{{ text('delegation.scope') }}</legend>
      <div class="type-grid">
        @for (permission of offered(); track permission; let first = $first) {
          <label class="lt-check">
            <input
              type="checkbox"
              [id]="first ? 'delegation-scope' : 'delegation-scope-' + permission"
              [checked]="permissions().includes(permission)"
              [disabled]="needed().has(permission)"
              (change)="permissions.set(toggled(permission))"
            />
            <span>{{ word(permission) }}</span>
          </label>
        }
      </div>
      <p class="lt-muted lt-small">{{ text('delegation.scope.reading') }}</p>
      @if (scopeError()) {
        <p class="lt-field-error"><lt-icon name="late" />{{ scopeError() }}</p>
      }
    </fieldset>
    <lt-type-choice
      controlId="delegation-types"
      [legend]="text('delegation.types')"
      [error]="typesError()"
      [(typeCodes)]="typeCodes"
    />`,
})
export class DelegationScope {
  /** What the giver has to hand on. */
  readonly offered = input.required<readonly string[]>();
  readonly permissions = model.required<readonly string[]>();
  readonly typeCodes = model.required<readonly string[] | null>();
  readonly scopeError = input<string>();
  readonly typesError = input<string>();
  protected readonly text = injectText<typeof identityVi>('identity');
  private readonly words = computed(() => new Map(this.offered().map((one) => [one, permissionWord(this.text, one)])));

  /** What the chosen acts need to be read: it goes with them. */
  protected readonly needed = computed(() => new Set<string | undefined>(this.permissions().map(readingFor)));

  protected word(permission: string): string {
    return this.words().get(permission) ?? permission;
  }

  protected toggled(one: string): readonly string[] {
    const chosen = this.permissions();
    if (chosen.includes(one)) return chosen.filter((other) => other !== one);
    return withReading([...chosen, one], this.offered());
  }
}
