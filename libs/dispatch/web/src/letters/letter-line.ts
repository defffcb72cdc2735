import { Component, computed, inject, input } from '@angular/core';
import type { LetterFields } from '@lienthong/dispatch/model';
import { Control, Field } from '@lienthong/platform/ui';
import { injectText } from '@lienthong/platform/web';
import type { dispatchVi } from '../messages/dispatch.vi';
import { LetterDesk } from './letter-desk';
import { proposalFor } from './letter-fields';
import { ProposalMark } from './proposal-mark';

/** One line of text of a letter, with what was read for it. */
@Component({
  selector: 'lt-letter-line',
  imports: [Control, Field, ProposalMark],
  template: `<lt-field
    [for]="'letter-' + field()"
    [required]="required()"
    [label]="text($any('letter.' + field()))"
    [error]="error()"
  >
    <input ltControl [attr.maxlength]="longest()" [value]="value()" (input)="write($any($event.target).value)" />
    <lt-proposal-mark [proposal]="proposal()" [value]="value()" (wanted)="write($event.value)" />
  </lt-field>`,
})
export class LetterLine {
  readonly field = input.required<'codeNumber' | 'codeNotation' | 'signerTitle' | 'signerName'>();
  readonly longest = input.required<number>();
  readonly required = input(false);
  readonly error = input<string | null>(null);
  protected readonly text = injectText<typeof dispatchVi>('dispatch');
  private readonly desk = inject(LetterDesk);
  protected readonly value = computed(() => this.desk.fields()?.[this.field()] ?? '');
  protected readonly proposal = computed(() => {
    const letter = this.desk.letter();
    return letter && proposalFor(letter, this.field());
  });

  protected write(value: string): void {
    this.desk.patch({ [this.field()]: value } as Partial<LetterFields>);
  }
}
