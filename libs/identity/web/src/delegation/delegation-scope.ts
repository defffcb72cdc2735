import { Component, computed, input, model } from '@angular/core';
import { Icon } from '@lienthong/platform/ui';
import { injectText } from '@lienthong/platform/web';
import type { identityVi } from '../messages/identity.vi';
import { injectDelegationTypes } from './delegation-types';
import { permissionWord } from './delegation-words';

/** What is handed on: kinds of acts, and perhaps only some types of documents. */
@Component({
  selector: 'lt-delegation-scope',
  imports: [Icon],
  template: `<fieldset class="roles">
      <legend>{{ text('delegation.scope') }}</legend>
      <div class="type-grid">
        @for (permission of offered(); track permission; let first = $first) {
          <label class="lt-check">
            <input
              type="checkbox"
              [id]="first ? 'delegation-scope' : 'delegation-scope-' + permission"
              [checked]="permissions().includes(permission)"
              (change)="permissions.set(toggled(permissions(), permission))"
            />
            <span>{{ word(permission) }}</span>
          </label>
        }
      </div>
      @if (scopeError()) {
        <p class="lt-field-error"><lt-icon name="late" />{{ scopeError() }}</p>
      }
    </fieldset>
    @if (types().length) {
      <fieldset class="roles">
        <legend>{{ text('delegation.types') }}</legend>
        <label class="lt-check">
          <input
            type="checkbox"
            id="delegation-types"
            [checked]="typeCodes() === null"
            (change)="typeCodes.set(typeCodes() === null ? [] : null)"
          />
          <span>{{ text('delegation.types.all') }}</span>
        </label>
        @if (typeCodes(); as chosen) {
          <div class="type-grid">
            @for (type of types(); track type.code) {
              <label class="lt-check">
                <input
                  type="checkbox"
                  [checked]="chosen.includes(type.code)"
                  (change)="typeCodes.set(toggled(chosen, type.code))"
                />
                <span>{{ type.name }}</span>
              </label>
            }
          </div>
        }
        @if (typesError()) {
          <p class="lt-field-error"><lt-icon name="late" />{{ typesError() }}</p>
        }
      </fieldset>
    }`,
})
export class DelegationScope {
  /** What the giver has to hand on. */
  readonly offered = input.required<readonly string[]>();
  readonly permissions = model.required<readonly string[]>();
  readonly typeCodes = model.required<readonly string[] | null>();
  readonly scopeError = input<string>();
  readonly typesError = input<string>();
  protected readonly text = injectText<typeof identityVi>('identity');
  protected readonly types = injectDelegationTypes();
  private readonly words = computed(() => new Map(this.offered().map((one) => [one, permissionWord(this.text, one)])));

  protected word(permission: string): string {
    return this.words().get(permission) ?? permission;
  }

  protected toggled(chosen: readonly string[], one: string): readonly string[] {
    return chosen.includes(one) ? chosen.filter((other) => other !== one) : [...chosen, one];
  }
}
