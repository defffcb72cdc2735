import { Component, computed, inject, input, model } from '@angular/core';
import type { Role } from '@lienthong/identity/model';
import { Control, Field, Icon } from '@lienthong/platform/ui';
import { injectText, Session } from '@lienthong/platform/web';
import type { identityVi } from '../messages/identity.vi';
import { grantableRoles, type WantedPost } from './person';

/** Title and roles of a new post; says what is missing once `tried`. */
@Component({
  selector: 'lt-post-fields',
  imports: [Control, Field, Icon],
  template: `<lt-field
      [for]="id() + '-title'"
      [label]="text('post.title')"
      [hint]="text('post.title.hint')"
      [error]="tried() && !post().title.trim() ? text('post.title.missing') : undefined"
    >
      <input
        ltControl
        maxlength="100"
        autocomplete="off"
        [value]="post().title"
        (input)="post.set({ title: $any($event.target).value, roles: post().roles })"
      />
    </lt-field>
    <fieldset class="roles" [attr.aria-describedby]="noRole() ? id() + '-roles-error' : null">
      <legend>{{ text('post.roles') }}</legend>
      @for (role of roles; track role) {
        <label class="lt-check">
          <input
            type="checkbox"
            [id]="id() + '-' + role"
            [checked]="post().roles.includes(role)"
            (change)="toggle(role)"
          />
          <span
            >{{ text($any('role.' + role)) }}
            <span class="lt-muted lt-small">{{ text($any('role.' + role + '.hint')) }}</span></span
          >
        </label>
      }
      @if (noRole()) {
        <p class="lt-field-error" [id]="id() + '-roles-error'">
          <lt-icon name="late" />{{ text('post.roles.missing') }}
        </p>
      }
    </fieldset>`,
})
export class PostFields {
  readonly post = model.required<WantedPost>();
  /** Whether faults show. */
  readonly tried = input(false);
  /** Beginning of the ids of its controls. */
  readonly id = input('post');
  protected readonly text = injectText<typeof identityVi>('identity');
  protected readonly roles = grantableRoles(inject(Session).can('agency.manage'));
  protected readonly noRole = computed(() => this.tried() && this.post().roles.length === 0);

  protected toggle(role: Role): void {
    const { title, roles } = this.post();
    this.post.set({ title, roles: roles.includes(role) ? roles.filter((one) => one !== role) : [...roles, role] });
  }
}
