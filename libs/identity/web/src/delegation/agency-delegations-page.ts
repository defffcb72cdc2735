import { Component, inject, signal } from '@angular/core';
import { delegationEndpoints, type ColleagueView } from '@lienthong/identity/model';
import { EmptyState, Icon, ProblemBanner } from '@lienthong/platform/ui';
import { apiResource, ErrorMessages, injectText, Session } from '@lienthong/platform/web';
import type { identityVi } from '../messages/identity.vi';
import { PeopleTabs } from '../people/people-tabs';
import { ColleaguePicker } from './colleague-picker';
import { DelegationForm } from './delegation-form';
import { DelegationLines } from './delegation-lines';

const SHOWN = 200;

/** Every delegation of the agency; the administration gives one in the name of somebody who cannot, and ends any. */
@Component({
  selector: 'lt-agency-delegations-page',
  imports: [ColleaguePicker, DelegationForm, DelegationLines, EmptyState, Icon, PeopleTabs, ProblemBanner],
  template: `<div class="lt-page account wide">
    <h1>{{ text('delegations') }}</h1>
    <lt-people-tabs />
    @if (all.problem(); as problem) {
      <lt-problem-banner [retryable]="true" [problem]="errors.wordsOf(problem)" (retry)="all.reload()" />
    }
    @if (giving()) {
      @if (from(); as post) {
        <lt-delegation-form [from]="post" (given)="taken()" (left)="close()" />
      } @else {
        <div class="lt-card delegation-form">
          <lt-colleague-picker fieldId="delegation-from" [label]="text('delegation.giver')" [(chosen)]="from" />
          <div>
            <button type="button" class="lt-button quiet" (click)="close()">{{ text('confirm.no') }}</button>
          </div>
        </div>
      }
    } @else if (session.can('people.manage')) {
      <div>
        <button type="button" class="lt-button primary" (click)="giving.set(true)">
          <lt-icon name="plus" />{{ text('delegation.new') }}
        </button>
      </div>
    }
    @if (all.latest(); as page) {
      <section class="lt-card" [attr.aria-label]="text('delegations')">
        <lt-delegation-lines [delegations]="page.items" (changed)="all.reload()" />
        @if (!page.items.length) {
          <lt-empty-state [heading]="text('delegations.none')" [hint]="text('delegations.none.hint')" />
        }
        @if (page.next) {
          <p class="lt-muted lt-small">{{ text('delegations.older', { shown: page.items.length }) }}</p>
        }
      </section>
    }
  </div>`,
})
export class AgencyDelegationsPage {
  protected readonly text = injectText<typeof identityVi>('identity');
  protected readonly errors = inject(ErrorMessages);
  protected readonly session = inject(Session);
  protected readonly all = apiResource(delegationEndpoints.ofAgency, () => ({ query: { limit: SHOWN } }));
  protected readonly giving = signal(false);
  protected readonly from = signal<ColleagueView | undefined>(undefined);

  protected taken(): void {
    this.close();
    this.all.reload();
  }

  protected close(): void {
    this.giving.set(false);
    this.from.set(undefined);
  }
}
