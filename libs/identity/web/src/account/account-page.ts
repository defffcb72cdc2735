import { Component, computed, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import { injectText, Session } from '@lienthong/platform/web';
import type { identityVi } from '../messages/identity.vi';
import { OpenSessions } from './open-sessions';
import { PasswordForm } from './password-form';

/** The own account: who one is, the password, and where one is signed in. */
@Component({
  selector: 'lt-account-page',
  imports: [OpenSessions, PasswordForm, RouterLink],
  template: `<div class="lt-page account">
    <h1>{{ text('account') }}</h1>
    <section class="lt-card" [attr.aria-label]="text('account.facts')">
      <dl class="lt-facts">
        <dt>{{ text('person.fullName') }}</dt>
        <dd>{{ session.person()?.fullName }}</dd>
        <dt>{{ text('username') }}</dt>
        <dd>{{ session.person()?.username }}</dd>
        <dt>{{ text('account.posts') }}</dt>
        <dd>
          <ul>
            @for (post of session.posts(); track post.behalfOf?.delegationId ?? post.id) {
              <li>
                {{ post.title }}, {{ post.agencyName }}
                @if (post.behalfOf; as behalf) {
                  <span class="lt-muted">· {{ text('account.for', { name: behalf.personName }) }}</span>
                }
                {{ post.id === acting() ? text('account.acting') : '' }}
              </li>
            }
          </ul>
        </dd>
      </dl>
    </section>
    <section class="lt-card" aria-labelledby="account-delegations">
      <h2 id="account-delegations">{{ text('delegations.own') }}</h2>
      <p class="lt-muted lt-small">{{ text('delegations.hint') }}</p>
      @if (session.view()?.doneInMyName; as acts) {
        <p>{{ text('delegations.unseen', { acts }) }}</p>
      }
      <div>
        <a class="lt-button" routerLink="/account/delegations">{{ text('delegations.open') }}</a>
      </div>
    </section>
    <section class="lt-card" aria-labelledby="account-password">
      <h2 id="account-password">{{ text('password.change') }}</h2>
      <lt-password-form (changed)="sessions.reload()" />
    </section>
    <section class="lt-card" aria-labelledby="account-sessions">
      <h2 id="account-sessions">{{ text('sessions') }}</h2>
      <p class="lt-muted lt-small">{{ text('sessions.hint') }}</p>
      <lt-open-sessions #sessions />
    </section>
  </div>`,
})
export class AccountPage {
  protected readonly text = injectText<typeof identityVi>('identity');
  protected readonly session = inject(Session);
  protected readonly acting = computed(() => this.session.post()?.id);
}
