import { afterNextRender, Component, computed, ElementRef, inject, input, output, signal } from '@angular/core';
import { identityEndpoints } from '@lienthong/identity/model';
import { ProblemBanner, Toasts } from '@lienthong/platform/ui';
import { Api, ErrorMessages, injectText, newIntent, toProblemError, type ProblemError } from '@lienthong/platform/web';
import type { identityVi } from '../messages/identity.vi';
import type { Person, WantedPost } from './person';
import { postFaults } from './post-faults';
import { PostFields } from './post-fields';

/** One more post for a person of the agency. */
@Component({
  selector: 'lt-add-post-form',
  imports: [PostFields, ProblemBanner],
  template: `<form novalidate class="lt-card narrow-form" [attr.aria-label]="text('post.add')" (submit)="add($event)">
    @if (problem(); as words) {
      <lt-problem-banner [problem]="words" />
    }
    <lt-post-fields id="add-post" [tried]="tried()" [(post)]="post" />
    <div class="lt-toolbar">
      <button type="submit" class="lt-button primary" [attr.aria-disabled]="busy() ? 'true' : null">
        {{ text('post.add') }}
      </button>
      <button type="button" class="lt-button quiet" (click)="left.emit()">{{ text('confirm.no') }}</button>
    </div>
  </form>`,
})
export class AddPostForm {
  readonly personId = input.required<string>();
  /** The person with the new post. */
  readonly added = output<Person>();
  /** The form is to be closed. */
  readonly left = output<void>();
  protected readonly text = injectText<typeof identityVi>('identity');
  protected readonly post = signal<WantedPost>({ title: '', roles: [] });
  protected readonly tried = signal(false);
  protected readonly busy = signal(false);
  private readonly refusal = signal<ProblemError | undefined>(undefined);
  private readonly api = inject(Api);
  private readonly errors = inject(ErrorMessages);
  private readonly toasts = inject(Toasts);
  private readonly host = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;
  private intent = newIntent();
  protected readonly problem = computed(() => {
    const refusal = this.refusal();
    return refusal && this.errors.wordsOf(refusal);
  });

  constructor() {
    afterNextRender(() => this.host.querySelector('input')?.focus());
  }

  protected async add(event: Event): Promise<void> {
    event.preventDefault();
    this.tried.set(true);
    const [fault] = postFaults(this.text, this.post(), 'add-post');
    if (fault) return this.host.querySelector<HTMLElement>(`#${fault.controlId}`)?.focus();
    if (this.busy()) return;
    this.busy.set(true);
    try {
      const { title, roles } = this.post();
      const call = { params: { id: this.personId() }, body: { title, roles: [...roles] } };
      const person = await this.api.call(identityEndpoints.addPost, call, { intent: this.intent });
      this.toasts.show(this.text('post.added', { title }));
      this.added.emit(person);
    } catch (failure) {
      const problem = toProblemError(failure);
      this.refusal.set(problem);
      if (!problem.passing) this.intent = newIntent();
    } finally {
      this.busy.set(false);
    }
  }
}
