import { Component, computed, input, output } from '@angular/core';
import type { Proposal } from '@lienthong/dispatch/model';
import { injectText } from '@lienthong/platform/web';
import type { dispatchVi } from '../messages/dispatch.vi';

/** Says of a field that its value was read on the letter and how far to trust it; or offers what was read. */
@Component({
  selector: 'lt-proposal-mark',
  template: `@if (proposal(); as read) {
    @if (taken()) {
      <span class="proposal-mark" [class]="read.confidence" [title]="read.read">
        {{ text(confidence()) }}
      </span>
    } @else {
      <button type="button" class="lt-button proposal" [title]="read.read" (click)="wanted.emit(read)">
        <span class="lt-hidden">{{ text('proposal.take') }}:</span>{{ shown() }}
        <ng-content />
      </button>
    }
  }`,
})
export class ProposalMark {
  readonly proposal = input<Proposal>();
  /** What the field has now. */
  readonly value = input<string | null>(null);
  /** The proposal in words, where its value is a code. */
  readonly words = input<string>();
  readonly wanted = output<Proposal>();
  protected readonly text = injectText<typeof dispatchVi>('dispatch');
  protected readonly taken = computed(() => (this.value() ?? '') === this.proposal()?.value);
  protected readonly confidence = computed(() => `proposal.${this.proposal()?.confidence ?? 'guess'}` as const);
  protected readonly shown = computed(() => this.words() ?? this.proposal()?.value ?? '');
}
