import { Component, computed, effect, ElementRef, inject, output, untracked } from '@angular/core';
import { agencyEndpoints, type AgencyId } from '@lienthong/agency/model';
import { findSender, LETTER_TYPES, type LetterFields, type ProposedField } from '@lienthong/dispatch/model';
import { Control, DateInput, Field, formatDate, Icon, ProblemBanner, useShortcuts } from '@lienthong/platform/ui';
import { apiResource, ErrorMessages, injectText, Language } from '@lienthong/platform/web';
import type { dispatchVi } from '../messages/dispatch.vi';
import { LetterDesk } from './letter-desk';
import { proposalFor } from './letter-fields';
import { LetterLine } from './letter-line';
import { ProposalMark } from './proposal-mark';

/** The fields of a letter: what was read is proposed and looks so, the letter's own date is confirmed by a person. */
@Component({
  selector: 'lt-letter-form',
  imports: [Control, DateInput, Field, Icon, LetterLine, ProblemBanner, ProposalMark],
  templateUrl: './letter-form.html',
})
export class LetterForm {
  /** Enter in a field: register it. */
  readonly accepted = output<void>();
  readonly discarded = output<void>();
  protected readonly text = injectText<typeof dispatchVi>('dispatch');
  protected readonly errors = inject(ErrorMessages);
  protected readonly desk = inject(LetterDesk);
  private readonly language = inject(Language);
  private readonly host = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;
  private readonly directory = apiResource(agencyEndpoints.directory, () => ({}));
  protected readonly agencies = computed(() => this.directory.latest()?.agencies ?? []);
  protected readonly state = computed(() => this.desk.letter()?.reading?.state);
  protected readonly urgencies = [0, 1, 2, 3] as const;
  protected readonly types = computed(() =>
    LETTER_TYPES.map(({ code, name, nameEn }) => ({
      code,
      name: this.language.current() === 'en' ? `${nameEn} (${name})` : name,
    })),
  );

  constructor() {
    effect(() => {
      const sender = this.desk.typedSender();
      if (sender === undefined || !this.directory.latest()) return;
      untracked(() => this.writeSender(sender));
      this.desk.typedSender.set(undefined);
    });
    useShortcuts([
      {
        keys: 'd',
        label: () => this.text('proposal.date'),
        group: () => this.text('pending'),
        run: () => this.take('issuedOn'),
      },
    ]);
  }

  protected proposal(field: ProposedField) {
    const letter = this.desk.letter();
    return letter && proposalFor(letter, field);
  }

  /** Puts what was read into its field. */
  protected take(field: ProposedField): void {
    const value = this.proposal(field)?.value;
    if (value === undefined) return;
    if (field === 'senderName') return this.writeSender(value);
    this.desk.patch({ [field]: field === 'urgency' ? Number(value) : value } as Partial<LetterFields>);
  }

  /** A name of the directory, in any spelling, stands for its agency; any other is the name of an outside body. */
  protected writeSender(name: string): void {
    const directory = this.agencies().map(({ id, name: known, parentId }) => ({
      id: id as AgencyId,
      name: known,
      parentId: parentId as AgencyId | null,
    }));
    this.desk.patch(findSender(name.trim(), '', directory));
  }

  protected dateWords(): string | undefined {
    const value = this.proposal('issuedOn')?.value;
    return value && formatDate(value);
  }

  protected typeWords(): string | undefined {
    const value = this.proposal('typeCode')?.value;
    return this.types().find(({ code }) => code === value)?.name;
  }

  protected faultOf(field: string): string | null {
    if (this.desk.pointed() === field) return this.text('proposal.look');
    const fault = this.desk.checked() ? this.desk.faults().find((one) => one.field === field) : undefined;
    return fault ? this.text(`letter.${fault.fault}`) : null;
  }

  /** The first field that is missing. */
  focusFault(): void {
    const [first] = this.desk.faults();
    if (first) this.host.querySelector<HTMLElement>(`#letter-${first.field}`)?.focus();
  }

  /** Goes to the first guess that nobody has looked at, and says so there; whether there is one. */
  focusGuess(): boolean {
    const field = this.desk.guess();
    this.desk.pointed.set(field);
    if (field) this.host.querySelector<HTMLElement>(`#letter-${field}`)?.focus();
    return field !== undefined;
  }

  protected look({ target }: Event): void {
    if (target instanceof HTMLElement) this.desk.look(target.id.replace('letter-', ''));
  }

  /** After the field has told what was typed; no field has lines of its own. */
  protected acceptOnEnter(event: Event): void {
    const field = event.target instanceof HTMLElement && event.target.matches('input, select, textarea');
    if (!field || (event as KeyboardEvent).isComposing) return;
    event.preventDefault();
    event.stopPropagation();
    setTimeout(() => this.accepted.emit());
  }
}
