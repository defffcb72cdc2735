import { Component, computed, inject, input, linkedSignal, output } from '@angular/core';
import { RouterLink } from '@angular/router';
import { DatePipe, DateTimePipe, Icon, StatusChip } from '@lienthong/platform/ui';
import { injectText, Session } from '@lienthong/platform/web';
import type { MandateView } from '@lienthong/signing/model';
import { SignatureBlockView } from '../block/signature-block';
import type { signingVi } from '../messages/signing.vi';
import { MANDATE_TONES } from './mandate-tones';
import { injectMandateWords } from './mandate-words';
import { RevokeForm } from './revoke-form';

/** One mandate: what it prints, how far it reaches, on what it rests, who gave it; ended here with a reason. */
@Component({
  selector: 'lt-mandate-pane',
  imports: [DatePipe, DateTimePipe, Icon, RevokeForm, RouterLink, SignatureBlockView, StatusChip],
  templateUrl: './mandate-pane.html',
})
export class MandatePane {
  readonly mandate = input.required<MandateView>();
  readonly changed = output<MandateView>();
  readonly left = output<void>();
  protected readonly text = injectText<typeof signingVi>('signing');
  protected readonly words = injectMandateWords();
  protected readonly tone = computed(() => MANDATE_TONES[this.mandate().state]);
  /** Whether somebody is about to end it. */
  protected readonly ending = linkedSignal<string, boolean>({
    source: () => this.mandate().id,
    computation: () => false,
  });
  private readonly session = inject(Session);
  protected readonly revocable = computed(
    () => this.session.can('signing.manage') && ['valid', 'future'].includes(this.mandate().state),
  );

  protected done(after: MandateView): void {
    this.ending.set(false);
    this.changed.emit(after);
  }
}
