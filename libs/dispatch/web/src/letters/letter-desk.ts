import { computed, DestroyRef, inject, Injectable, signal } from '@angular/core';
import {
  arrivalEndpoints,
  checkLetter,
  type ArrivalView,
  type LetterFields,
  type ProposedField,
} from '@lienthong/dispatch/model';
import { Api, newIntent, toProblemError, type ProblemError } from '@lienthong/platform/web';
import { injectKeptLetters } from './kept-letter';
import { fieldsOf, guessesIn, mergeFields, sameFields } from './letter-fields';

const AUTOSAVE_MS = 1200;

/** The letter whose fields are being written beside the queue: saved by itself, checked by the rule that registering applies. */
@Injectable()
export class LetterDesk {
  private readonly api = inject(Api);
  private readonly kept = injectKeptLetters();
  private readonly stored = signal<ArrivalView | undefined>(undefined);
  private readonly written = signal<LetterFields | undefined>(undefined);
  /** A sender's name still being typed here. */
  private typing: string | undefined;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private running: Promise<void> = Promise.resolve();

  /** The letter as the server has it. */
  readonly letter = this.stored.asReadonly();
  readonly fields = this.written.asReadonly();
  readonly dirty = computed(() => {
    const [stored, written] = [this.stored(), this.written()];
    return stored !== undefined && written !== undefined && !sameFields(written, fieldsOf(stored));
  });
  /** A sender's name that was being typed when the page was left. */
  readonly typedSender = signal<string | undefined>(undefined);
  readonly problem = signal<ProblemError | undefined>(undefined);
  /** Whether what is missing is pointed out: from the first try to register on. */
  readonly checked = signal(false);
  readonly faults = computed<ReturnType<typeof checkLetter>>(() => {
    const fields = this.written();
    if (!fields) return [];
    return checkLetter({ ...fields, arrivedAt: new Date(`${fields.arrivedOn}T05:00:00Z`) }, new Date());
  });

  private readonly looked = signal<readonly string[]>([]);
  /** The first field with a guess in it that nobody has looked at. */
  readonly guess = computed(() => {
    const [stored, written] = [this.stored(), this.written()];
    return stored && written && guessesIn(stored, written).find((field) => !this.looked().includes(field));
  });
  /** The guess that is pointed out: looking at it is asked for once. */
  readonly pointed = signal<ProposedField | undefined>(undefined);

  constructor() {
    inject(DestroyRef).onDestroy(() => {
      clearTimeout(this.timer);
      if (this.dirty()) void this.save();
    });
  }

  /** Shows a letter, or what the server has of it now: what was written here meanwhile stays. */
  show(view: ArrivalView): void {
    const [stored, written] = [this.stored(), this.written()];
    const same = stored?.id === view.id;
    if (same && view.revision < stored.revision) return;
    if (!same && this.dirty()) void this.save();
    const keep = same && written !== undefined && this.dirty();
    this.written.set(keep ? mergeFields(written, fieldsOf(stored), fieldsOf(view)) : fieldsOf(view));
    this.stored.set(view);
    if (same) return;
    this.restore(view);
    this.problem.set(undefined);
    this.checked.set(false);
    this.looked.set([]);
    this.pointed.set(undefined);
  }

  /** A person is at a field: a guess in it has been looked at. */
  look(at: string): void {
    this.looked.update((fields) => [...fields, at]);
  }

  /** Changes fields; they are saved a moment later. */
  patch(change: Partial<LetterFields>): void {
    this.written.update((fields) => fields && { ...fields, ...change });
    if (change.senderName !== undefined) this.typing = undefined;
    this.keep();
    this.saveLater();
  }

  /** Keeps a sender's name that is still being typed. */
  keepSender(sender: string): void {
    this.typing = sender;
    this.keep();
  }

  private saveLater(): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => void this.save(), AUTOSAVE_MS);
  }

  /** Saves what is written and tells whether the letter may be registered; points out what is missing. */
  async complete(): Promise<boolean> {
    this.checked.set(true);
    await this.save();
    return this.faults().length === 0 && this.problem() === undefined;
  }

  /** Saves once after what is being saved. */
  save(): Promise<void> {
    clearTimeout(this.timer);
    this.running = this.running.then(() => this.saveOnce());
    return this.running;
  }

  /** What the server does not have yet outlasts a reload and the end of the session. */
  private keep(): void {
    const [stored, written, sender] = [this.stored(), this.written(), this.typing];
    if (!stored || !written) return;
    const base = fieldsOf(stored);
    if (sender === undefined && sameFields(written, base)) this.kept.drop(stored.id);
    else this.kept.write(stored.id, { base, written, ...(sender !== undefined && { sender }) });
  }

  private restore(view: ArrivalView): void {
    const kept = this.kept.read(view.id);
    this.typing = kept?.sender;
    this.typedSender.set(kept?.sender);
    if (!kept) return;
    this.written.set(mergeFields(kept.written, kept.base, fieldsOf(view)));
    this.saveLater();
  }

  private async saveOnce(): Promise<void> {
    const [stored, fields] = [this.stored(), this.written()];
    if (!stored || !fields || !this.dirty()) return;
    try {
      const call = { params: { id: stored.id }, body: { ...fields, revision: stored.revision } };
      const view = await this.api.call(arrivalEndpoints.change, call, { intent: newIntent() });
      if (this.stored()?.id !== view.id) return;
      // What was sent is what is stored now, tidied; what was typed since stays.
      this.written.update((now) => now && mergeFields(now, fields, fieldsOf(view)));
      this.stored.set(view);
      this.problem.set(undefined);
      this.keep();
    } catch (failure) {
      if (this.stored()?.id === stored.id) this.problem.set(toProblemError(failure));
    }
  }
}
