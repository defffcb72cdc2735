import { afterNextRender, Component, computed, ElementRef, inject, output, signal, viewChild } from '@angular/core';
import { addPersonSchema, identityEndpoints, PASSWORD_LENGTH } from '@lienthong/identity/model';
import {
  Control,
  ErrorSummary,
  Field,
  Icon,
  ProblemBanner,
  Toasts,
  useShortcuts,
  type FormFault,
} from '@lienthong/platform/ui';
import { Api, ErrorMessages, injectText, newIntent, toProblemError, type ProblemError } from '@lienthong/platform/web';
import { PasswordInput } from '../form/password-input';
import { passwordWords } from '../form/password-words';
import type { identityVi } from '../messages/identity.vi';
import type { Person, WantedPost } from './person';
import { postFaults } from './post-faults';
import { PostFields } from './post-fields';

const TAKEN = 'identity.username_taken';

/** A new person of the agency with a first post, in the pane beside the list. */
@Component({
  selector: 'lt-add-person-form',
  imports: [Control, ErrorSummary, Field, Icon, PasswordInput, PostFields, ProblemBanner],
  templateUrl: './add-person-form.html',
})
export class AddPersonForm {
  readonly added = output<Person>();
  /** The pane is to be closed. */
  readonly left = output<void>();
  protected readonly text = injectText<typeof identityVi>('identity');
  protected readonly length = PASSWORD_LENGTH;
  protected readonly fullName = signal('');
  protected readonly username = signal('');
  protected readonly password = signal('');
  protected readonly post = signal<WantedPost>({ title: '', roles: [] });
  protected readonly tried = signal(false);
  protected readonly busy = signal(false);
  private readonly refusal = signal<ProblemError | undefined>(undefined);
  private readonly api = inject(Api);
  private readonly errors = inject(ErrorMessages);
  private readonly toasts = inject(Toasts);
  private readonly summary = viewChild.required(ErrorSummary);
  private readonly host = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;
  /** One act however often it is sent, until it is taken or changed. */
  private intent = newIntent();

  protected readonly nameFault = computed(() =>
    this.fullName().trim() ? undefined : this.text('person.fullName.missing'),
  );
  protected readonly usernameFault = computed(() => {
    const refusal = this.refusal();
    if (refusal?.code === TAKEN && refusal.params['username'] === this.username().trim().toLowerCase())
      return this.errors.wordsOf(refusal).happened;
    const fits = addPersonSchema.shape.username.safeParse(this.username()).success;
    return fits ? undefined : this.text('person.username.wrong');
  });
  protected readonly passwordFault = computed(() => passwordWords(this.text, this.password(), this.username().trim()));
  private readonly allFaults = computed<readonly FormFault[]>(() => [
    ...faultAt('new-person-name', this.nameFault()),
    ...faultAt('new-person-username', this.usernameFault()),
    ...faultAt('new-person-password', this.passwordFault()),
    ...postFaults(this.text, this.post(), 'new-post'),
  ]);
  protected readonly faults = computed(() => (this.tried() ? this.allFaults() : []));
  protected readonly problem = computed(() => {
    const refusal = this.refusal();
    return refusal && refusal.code !== TAKEN ? this.errors.wordsOf(refusal) : undefined;
  });

  constructor() {
    afterNextRender(() => this.host.querySelector('input')?.focus());
    const group = () => this.text('people');
    useShortcuts([{ keys: 'ctrl+Enter', label: () => this.text('people.add'), group, run: () => void this.add() }]);
  }

  protected async add(event?: Event): Promise<void> {
    event?.preventDefault();
    this.tried.set(true);
    if (this.busy()) return;
    if (this.allFaults().length) return this.showFaults();
    this.busy.set(true);
    this.refusal.set(undefined);
    try {
      const { title, roles } = this.post();
      const body = {
        fullName: this.fullName(),
        username: this.username(),
        password: this.password(),
        post: { title, roles: [...roles] },
      };
      const person = await this.api.call(identityEndpoints.addPerson, { body }, { intent: this.intent });
      this.toasts.show(this.text('person.added', { name: person.fullName }));
      this.added.emit(person);
    } catch (failure) {
      this.take(toProblemError(failure));
    } finally {
      this.busy.set(false);
    }
  }

  private take(problem: ProblemError): void {
    this.refusal.set(problem);
    // Refused for good: what is sent next is another act.
    if (!problem.passing) this.intent = newIntent();
    if (problem.code === TAKEN) this.showFaults();
  }

  /** The summary appears with the next drawing. */
  private showFaults(): void {
    setTimeout(() => this.summary().focus());
  }
}

function faultAt(controlId: string, message: string | undefined): FormFault[] {
  return message === undefined ? [] : [{ controlId, message }];
}
