import { Component, computed, inject, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import { delegationEndpoints, ROLES } from '@lienthong/identity/model';
import { Icon, ProblemBanner } from '@lienthong/platform/ui';
import { apiResource, ErrorMessages, injectText, Session } from '@lienthong/platform/web';
import type { identityVi } from '../messages/identity.vi';
import { DelegationForm, type GivingPost } from './delegation-form';
import { DelegationLines } from './delegation-lines';

/** Ủy quyền của tôi: what the person handed on and received at the acting agency. */
@Component({
  selector: 'lt-own-delegations-page',
  imports: [DelegationForm, DelegationLines, Icon, ProblemBanner, RouterLink],
  template: `<div class="lt-page account">
    <p>
      <a routerLink="/account">{{ text('account') }}</a>
    </p>
    <h1>{{ text('delegations.own') }}</h1>
    @if (own.problem(); as problem) {
      <lt-problem-banner [retryable]="true" [problem]="errors.wordsOf(problem)" (retry)="own.reload()" />
    }
    @if (from(); as post) {
      @if (giving()) {
        <lt-delegation-form [from]="post" (given)="taken()" (left)="giving.set(false)" />
      } @else {
        <div>
          <button type="button" class="lt-button primary" (click)="giving.set(true)">
            <lt-icon name="plus" />{{ text('delegation.new') }}
          </button>
        </div>
      }
    } @else {
      <p class="lt-muted">{{ text('delegation.notWhileActing') }}</p>
    }
    <section class="lt-card" aria-labelledby="delegations-given">
      <h2 id="delegations-given">{{ text('delegations.given') }}</h2>
      @if (own.latest(); as all) {
        <lt-delegation-lines [delegations]="all.given" (changed)="own.reload()" />
        @if (!all.given.length) {
          <p class="lt-muted">{{ text('delegations.given.none') }}</p>
        }
      }
    </section>
    <section class="lt-card" aria-labelledby="delegations-received">
      <h2 id="delegations-received">{{ text('delegations.received') }}</h2>
      @if (own.latest(); as all) {
        <lt-delegation-lines [delegations]="all.received" />
        <p class="lt-muted">
          {{ text(all.received.length ? 'delegations.received.hint' : 'delegations.received.none') }}
        </p>
      }
    </section>
  </div>`,
})
export class OwnDelegationsPage {
  protected readonly text = injectText<typeof identityVi>('identity');
  protected readonly errors = inject(ErrorMessages);
  protected readonly own = apiResource(delegationEndpoints.own, () => ({}));
  protected readonly giving = signal(false);
  private readonly session = inject(Session);
  /** The post acted in, when it is one's own. */
  protected readonly from = computed<GivingPost | undefined>(() => {
    const [post, person] = [this.session.post(), this.session.person()];
    if (!post || !person || post.behalfOf || this.session.view()?.lapsed) return undefined;
    const roles = ROLES.filter((role) => post.roles?.includes(role));
    return { postId: post.id, personId: person.id, personName: person.fullName, title: post.title, roles };
  });

  protected taken(): void {
    this.giving.set(false);
    this.own.reload();
  }
}
