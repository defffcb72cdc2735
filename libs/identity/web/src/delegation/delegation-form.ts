import { Component, computed, ElementRef, inject, input, linkedSignal, output, signal, viewChild } from '@angular/core';
import {
  delegablePermissions,
  delegationEndpoints,
  permissionsOf,
  type DelegationView,
  type ColleagueView,
} from '@lienthong/identity/model';
import { vietnamDay } from '@lienthong/platform/kernel';
import {
  Control,
  DateInput,
  ErrorSummary,
  Field,
  formatTime,
  ProblemBanner,
  Toasts,
  useShortcuts,
} from '@lienthong/platform/ui';
import { Api, ErrorMessages, injectText, newIntent, toProblemError, type ProblemError } from '@lienthong/platform/web';
import type { identityVi } from '../messages/identity.vi';
import { ColleaguePicker } from './colleague-picker';
import { DelegationScope } from './delegation-scope';
import { delegationFaults, vietnamInstant, type WantedDelegation } from './wanted-delegation';

/** The post a delegation is given from. */
export type GivingPost = Pick<ColleagueView, 'postId' | 'personId' | 'personName' | 'title' | 'roles'>;

const END_OF_WORK = '17:00';

/** A new delegation from one post: to whom, what, from when to when, by which paper. */
@Component({
  selector: 'lt-delegation-form',
  imports: [ColleaguePicker, Control, DateInput, DelegationScope, ErrorSummary, Field, ProblemBanner],
  templateUrl: './delegation-form.html',
})
export class DelegationForm {
  readonly from = input.required<GivingPost>();
  readonly given = output<DelegationView>();
  /** The form is to be closed. */
  readonly left = output<void>();
  protected readonly text = injectText<typeof identityVi>('identity');
  protected readonly offered = computed(() => delegablePermissions(permissionsOf(this.from().roles)));
  protected readonly wanted = linkedSignal<GivingPost, WantedDelegation>({
    source: this.from,
    computation: () => ({
      to: undefined,
      permissions: this.offered(),
      typeCodes: null,
      startsOn: vietnamDay(new Date()),
      startsAt: formatTime(new Date()),
      endsOn: null,
      endsAt: END_OF_WORK,
      basis: '',
    }),
  });
  protected readonly tried = signal(false);
  protected readonly busy = signal(false);
  private readonly refusal = signal<ProblemError | undefined>(undefined);
  private readonly api = inject(Api);
  private readonly errors = inject(ErrorMessages);
  private readonly toasts = inject(Toasts);
  private readonly summary = viewChild.required(ErrorSummary);
  private readonly host = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;
  private intent = newIntent();
  private readonly allFaults = computed(() => delegationFaults(this.text, this.wanted(), new Date()));
  protected readonly faults = computed(() => (this.tried() ? this.allFaults() : []));
  protected readonly problem = computed(() => {
    const refusal = this.refusal();
    return refusal && this.errors.wordsOf(refusal);
  });

  constructor() {
    const group = () => this.text('delegations');
    useShortcuts([
      { keys: 'ctrl+Enter', label: () => this.text('delegation.give'), group, run: () => this.giveByKey() },
    ]);
  }

  /** A date counts as typed when its field is left; the key is pressed while still in it. */
  private giveByKey(): void {
    this.host.querySelector<HTMLElement>(':focus')?.blur();
    void this.give();
  }

  /** What is wrong at a control, once the person has tried. */
  protected faultAt(control: string): string | undefined {
    return this.faults().find(({ controlId }) => controlId === `delegation-${control}`)?.message;
  }

  protected change(part: Partial<WantedDelegation>): void {
    this.wanted.update((wanted) => ({ ...wanted, ...part }));
  }

  protected async give(event?: Event): Promise<void> {
    event?.preventDefault();
    this.tried.set(true);
    if (this.busy()) return;
    const body = this.body();
    if (this.allFaults().length || !body) return void setTimeout(() => this.summary().focus());
    this.busy.set(true);
    this.refusal.set(undefined);
    try {
      const given = await this.api.call(delegationEndpoints.give, { body }, { intent: this.intent });
      this.toasts.show(this.text('delegation.given', { name: given.to.personName }));
      this.given.emit(given);
    } catch (failure) {
      const problem = toProblemError(failure);
      this.refusal.set(problem);
      if (!problem.passing) this.intent = newIntent();
    } finally {
      this.busy.set(false);
    }
  }

  private body() {
    const { to, permissions, typeCodes, startsOn, startsAt, endsOn, endsAt, basis } = this.wanted();
    if (!to || !startsOn || !endsOn) return undefined;
    return {
      fromPostId: this.from().postId,
      toPostId: to.postId,
      permissions: [...permissions],
      typeCodes: typeCodes && [...typeCodes],
      startsAt: vietnamInstant(startsOn, startsAt),
      endsAt: vietnamInstant(endsOn, endsAt),
      basis,
    };
  }
}
