import { afterNextRender, Component, ElementRef, inject, input, linkedSignal, output, signal } from '@angular/core';
import { dossierEndpoints } from '@lienthong/dossier/model';
import { ColleaguePicker } from '@lienthong/identity/web';
import { Control, Field, Icon, ProblemBanner, Toasts } from '@lienthong/platform/ui';
import { focusFault, injectAct, injectText } from '@lienthong/platform/web';
import type { dossierVi } from '../messages/dossier.vi';

/** A post by its id and how it is called. */
export interface NamedPost {
  readonly postId: string;
  readonly personName: string;
}

/** Gives every dossier of somebody who leaves to somebody else. */
@Component({
  selector: 'lt-hand-over-form',
  imports: [ColleaguePicker, Control, Field, Icon, ProblemBanner],
  template: `<form novalidate class="dossier-form" [attr.aria-label]="text('handOver')" (submit)="send($event)">
    <p class="lt-muted whole">{{ text('handOver.hint') }}</p>
    @if (act.problem(); as problem) {
      <lt-problem-banner class="whole" [problem]="problem" />
    }
    @for (side of sides; track side) {
      @if (postOf(side)(); as post) {
        <p class="whole chosen-post">
          <span class="lt-muted">{{ text(side === 'from' ? 'handOver.from' : 'handOver.to') }}</span>
          <b>{{ post.personName }}</b>
          <button
            type="button"
            class="lt-icon-button"
            [attr.aria-label]="text('remove', { name: post.personName })"
            (click)="postOf(side).set(undefined)"
          >
            <lt-icon name="close" />
          </button>
        </p>
      } @else {
        <lt-colleague-picker
          class="whole"
          [fieldId]="'dossiers-' + side"
          [handsOut]="true"
          [label]="text(side === 'from' ? 'handOver.from' : 'handOver.to')"
          [error]="tried() ? text('choose') : undefined"
          (taken)="postOf(side).set($event)"
        />
      }
    }
    <lt-field
      class="whole"
      [label]="text('reason')"
      [required]="true"
      [error]="tried() && !reason().trim() ? text('error.reason_missing') : undefined"
    >
      <input ltControl maxlength="500" [value]="reason()" (input)="reason.set($any($event.target).value)" />
    </lt-field>
    <div class="lt-toolbar whole">
      <button type="submit" class="lt-button primary" [attr.aria-disabled]="act.busy()">{{ text('handOver') }}</button>
      <button type="button" class="lt-button quiet" (click)="left.emit()">{{ text('leave') }}</button>
    </div>
  </form>`,
})
export class HandOverForm {
  /** Who leaves, when the form is opened from a dossier. */
  readonly leaver = input<NamedPost>();
  readonly done = output<void>();
  readonly left = output<void>();
  protected readonly text = injectText<typeof dossierVi>('dossier');
  protected readonly act = injectAct(dossierEndpoints.handOver);
  protected readonly sides = ['from', 'to'] as const;
  protected readonly reason = signal('');
  protected readonly tried = signal(false);
  private readonly from = linkedSignal<NamedPost | undefined>(() => this.leaver());
  private readonly to = signal<NamedPost | undefined>(undefined);
  private readonly toasts = inject(Toasts);
  private readonly host = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;

  constructor() {
    afterNextRender(() => this.host.querySelector('input')?.focus());
  }

  protected postOf(side: 'from' | 'to') {
    return side === 'from' ? this.from : this.to;
  }

  protected async send(event: Event): Promise<void> {
    event.preventDefault();
    this.tried.set(true);
    const [from, to] = [this.from(), this.to()];
    if (!from || !to || !this.reason().trim()) return focusFault(this.host);
    const body = { fromPostId: from.postId, toPostId: to.postId, reason: this.reason() };
    const answer = await this.act.send({ body });
    if (!answer) return;
    this.toasts.show(answer.moved ? this.text('handOver.done', { count: answer.moved }) : this.text('handOver.none'));
    this.done.emit();
  }
}
