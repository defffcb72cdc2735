import { Component, computed, inject, input, output } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import type { QueueRow } from '@lienthong/handling/model';
import { Icon, useShortcuts } from '@lienthong/platform/ui';
import { injectText } from '@lienthong/platform/web';
import type { handlingVi } from '../messages/handling.vi';

/** A step of a draft that waits for an opinion, a check or a signature: the draft's own page has the acts. */
@Component({
  selector: 'lt-step-panel',
  imports: [Icon, RouterLink],
  template: `<article class="work-panel">
    <header>
      <div class="lt-toolbar">
        <button type="button" class="lt-button quiet narrow-only" (click)="closed.emit()">
          <lt-icon name="left" />{{ text('inbox.back') }}
        </button>
        <h2>{{ row().typeName }}</h2>
      </div>
      <p class="subject">{{ row().subject }}</p>
      <p class="lt-small lt-muted">{{ row().senderName }} · {{ asked() }}</p>
      <div class="lt-toolbar acts">
        <a class="lt-button primary" [routerLink]="link()">{{ text('step.open') }} <kbd>B</kbd></a>
      </div>
    </header>
  </article>`,
})
export class StepPanel {
  readonly row = input.required<QueueRow>();
  readonly closed = output<void>();
  protected readonly text = injectText<typeof handlingVi>('handling');
  protected readonly link = computed(() => ['/outgoing', this.row().documentId ?? '']);
  protected readonly asked = computed(() => this.text(`step.${this.row().stepKind ?? 'opinion'}`));

  constructor() {
    const router = inject(Router);
    const group = () => this.text('inbox');
    useShortcuts([
      { keys: 'b', label: () => this.text('step.open'), group, run: () => router.navigate([...this.link()]) },
    ]);
  }
}
