import { Component, computed, type ElementRef, input, output, signal, viewChild } from '@angular/core';
import type { ReceiverView } from '@lienthong/handling/model';
import { Icon } from '@lienthong/platform/ui';
import { foldVietnamese } from '@lienthong/platform/text';
import { injectText } from '@lienthong/platform/web';
import type { handlingVi } from '../messages/handling.vi';

const MOST = 40;

/** Units and people to choose from: typed words narrow the list, Enter takes the first, a click takes any. */
@Component({
  selector: 'lt-receiver-picker',
  imports: [Icon],
  template: `<div class="receiver-search">
      <lt-icon name="search" />
      <input
        #field
        class="lt-input"
        type="search"
        autocomplete="off"
        [attr.aria-label]="text('drawer.find')"
        [placeholder]="text('drawer.find')"
        [value]="typed()"
        (input)="typed.set(field.value)"
        (keydown.enter)="takeFirst($event)"
        (keydown.escape)="leave($event)"
      />
    </div>
    <ul class="receivers" [attr.aria-label]="text('drawer.receivers')">
      @for (receiver of found(); track receiver.id) {
        <li>
          <button
            type="button"
            class="receiver"
            [attr.aria-pressed]="chosen().has(receiver.id)"
            [disabled]="!receiver.reachable"
            (click)="picked.emit(receiver)"
          >
            <lt-icon [name]="receiver.kind === 'unit' ? 'agency' : 'person'" />
            <span class="name">{{ receiver.name }}</span>
            <span class="lt-muted lt-small">{{ detailOf(receiver) }}</span>
          </button>
        </li>
      } @empty {
        <li class="lt-muted">{{ text('drawer.none', { q: typed() }) }}</li>
      }
    </ul>`,
})
export class ReceiverPicker {
  readonly receivers = input.required<readonly ReceiverView[]>();
  readonly chosen = input.required<ReadonlySet<string>>();
  readonly picked = output<ReceiverView>();
  readonly left = output<void>();
  protected readonly text = injectText<typeof handlingVi>('handling');
  protected readonly typed = signal('');
  private readonly field = viewChild.required<ElementRef<HTMLInputElement>>('field');
  private readonly folded = computed(() =>
    this.receivers().map((one) => ({ one, words: foldVietnamese(`${one.name} ${one.detail} ${one.unitName ?? ''}`) })),
  );
  protected readonly found = computed(() => {
    const words = foldVietnamese(this.typed()).split(/\s+/).filter(Boolean);
    const fits = this.folded().filter((line) => words.every((word) => line.words.includes(word)));
    return fits.slice(0, MOST).map(({ one }) => one);
  });

  focus(): void {
    this.field().nativeElement.focus();
  }

  protected detailOf({ kind, detail, unitName, reachable }: ReceiverView): string {
    if (kind === 'unit') return reachable ? detail : this.text('drawer.empty');
    return [detail, unitName].filter(Boolean).join(' · ');
  }

  protected takeFirst(event: Event): void {
    if (event instanceof KeyboardEvent && (event.ctrlKey || event.metaKey || event.isComposing)) return;
    event.preventDefault();
    const first = this.found().find(({ reachable }) => reachable);
    if (!first || this.typed().trim() === '') return;
    this.picked.emit(first);
    this.typed.set('');
  }

  protected leave(event: Event): void {
    event.stopPropagation();
    event.preventDefault();
    if (this.typed() === '') this.left.emit();
    else this.typed.set('');
  }
}
