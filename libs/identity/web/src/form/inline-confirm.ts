import {
  afterNextRender,
  Component,
  type ElementRef,
  inject,
  Injector,
  input,
  output,
  signal,
  viewChild,
} from '@angular/core';
import { injectText } from '@lienthong/platform/web';
import type { identityVi } from '../messages/identity.vi';

/** A button whose act is asked back in its own place: no dialog, Escape or "Thôi" takes the question away. */
@Component({
  selector: 'lt-inline-confirm',
  template: `@if (asking()) {
      <span class="question" role="group" [attr.aria-label]="question()" (keydown.escape)="leave($event)">
        <span>{{ question() }}</span>
        <button #sure type="button" class="lt-button danger" [disabled]="busy()" (click)="agree()">{{ yes() }}</button>
        <button type="button" class="lt-button quiet" (click)="leave($event)">{{ text('confirm.no') }}</button>
      </span>
    } @else {
      <button
        #ask
        type="button"
        class="lt-button"
        [class.quiet]="quiet()"
        [disabled]="busy()"
        [attr.aria-label]="name()"
        (click)="begin()"
      >
        {{ label() }}
      </button>
    }`,
})
export class InlineConfirm {
  /** Words of the button. */
  readonly label = input.required<string>();
  /** Name of the button where its words alone would not say what it acts on. */
  readonly name = input<string>();
  readonly question = input.required<string>();
  /** Words of the button that really does it. */
  readonly yes = input.required<string>();
  readonly quiet = input(false);
  readonly busy = input(false);
  readonly confirmed = output<void>();
  protected readonly asking = signal(false);
  protected readonly text = injectText<typeof identityVi>('identity');
  private readonly injector = inject(Injector);
  private readonly sure = viewChild<ElementRef<HTMLElement>>('sure');
  private readonly ask = viewChild<ElementRef<HTMLElement>>('ask');

  protected begin(): void {
    this.asking.set(true);
    this.focusNext(() => this.sure());
  }

  protected leave(event: Event): void {
    event.preventDefault();
    event.stopPropagation();
    this.asking.set(false);
    this.focusNext(() => this.ask());
  }

  protected agree(): void {
    this.asking.set(false);
    this.focusNext(() => this.ask());
    this.confirmed.emit();
  }

  private focusNext(element: () => ElementRef<HTMLElement> | undefined): void {
    afterNextRender(() => element()?.nativeElement.focus(), { injector: this.injector });
  }
}
