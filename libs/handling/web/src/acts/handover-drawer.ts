import {
  afterNextRender,
  Component,
  computed,
  effect,
  ElementRef,
  inject,
  input,
  untracked,
  viewChild,
} from '@angular/core';
import {
  ASSIGNMENT_ROLES,
  handlingEndpoints,
  MAX_INSTRUCTION,
  type AssignmentRole,
  type ReceiverView,
} from '@lienthong/handling/model';
import { systemClock, vietnamDay } from '@lienthong/platform/kernel';
import { Control, DateInput, Field, formatDate, Icon, useShortcuts } from '@lienthong/platform/ui';
import { apiResource, injectText } from '@lienthong/platform/web';
import type { handlingVi } from '../messages/handling.vi';
import { DeskActs, type OpenAct } from './desk-acts';
import { DraftHandover } from './draft-handover';
import { ReceiverPicker } from './receiver-picker';

const USUAL = ['sentence.1', 'sentence.2', 'sentence.3', 'sentence.4'] as const;
const MOST_SENTENCES = 6;

/** To whom, in which role, until when, with which words: chuyển, bút phê and giao phối hợp in one drawer. */
@Component({
  selector: 'lt-handover-drawer',
  imports: [Control, DateInput, Field, Icon, ReceiverPicker],
  templateUrl: './handover-drawer.html',
})
export class HandoverDrawer {
  readonly act = input.required<OpenAct>();
  protected readonly text = injectText<typeof handlingVi>('handling');
  protected readonly acts = inject(DeskActs);
  protected readonly roles = ASSIGNMENT_ROLES;
  protected readonly longest = MAX_INSTRUCTION;
  protected readonly today = vietnamDay(systemClock.now());
  protected readonly day = formatDate;
  protected readonly draft = computed(() => {
    const { kind, kept } = this.act();
    return new DraftHandover(kind === 'cooperate' ? 'cooperate' : 'lead', kept);
  });
  protected readonly directory = apiResource(handlingEndpoints.receivers, () => ({}));
  protected readonly proposals = apiResource(handlingEndpoints.proposals, () => ({
    query: {
      arrivalIds: this.act()
        .targets.map(({ arrivalId }) => arrivalId)
        .join(','),
    },
  }));
  protected readonly receivers = computed(() => this.directory.latest()?.items ?? []);
  protected readonly sentences = computed(() => {
    const own = this.proposals.latest()?.sentences ?? [];
    const usual = USUAL.map((key) => this.text(key)).filter((sentence) => !own.includes(sentence));
    return [...own, ...usual].slice(0, MOST_SENTENCES);
  });
  private readonly picker = viewChild.required(ReceiverPicker);
  private readonly host = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;

  constructor() {
    afterNextRender(() => (this.act().kind === 'instruct' ? this.focusWords() : this.picker().focus()));
    effect(() => this.takeProposed(this.act().receiverId, this.receivers()));
    effect(() => {
      const [words, chosen] = [this.draft().instruction(), this.draft().chosen()];
      untracked(() => this.acts.keep(words, chosen));
    });
    const group = () => this.text('give');
    useShortcuts([
      { keys: 'ctrl+Enter', label: () => this.text('drawer.confirm'), group, run: () => this.confirm() },
      { keys: 'Escape', label: () => this.text('drawer.cancel'), group, run: () => this.acts.close() },
    ]);
  }

  protected title(): string {
    const [first, ...others] = this.act().targets;
    if (!first || others.length) return this.text('drawer.toMany', { count: this.act().targets.length });
    return this.text('drawer.to', { code: first.code });
  }

  protected choose(receiver: Pick<ReceiverView, 'id' | 'name'>): void {
    this.draft().toggle(receiver);
  }

  protected setRole(id: string, event: Event): void {
    this.draft().setRole(id, (event.target as HTMLSelectElement).value as AssignmentRole);
  }

  /** Frequent sentences are added behind what is written, never over it. */
  protected write(sentence: string): void {
    this.draft().instruction.update((words) => [words.trim(), sentence].filter(Boolean).join(' '));
  }

  protected confirm(event?: Event): void {
    event?.preventDefault();
    if (this.draft().chosen().length === 0) return this.picker().focus();
    void this.acts.give(this.act().targets, this.draft().order());
  }

  private takeProposed(id: string | undefined, receivers: readonly ReceiverView[]): void {
    const proposed = receivers.find((one) => one.id === id);
    if (proposed && !untracked(this.draft().ids).has(proposed.id)) untracked(() => this.draft().toggle(proposed));
  }

  private focusWords(): void {
    this.host.querySelector('textarea')?.focus();
  }
}
