import { Component, inject } from '@angular/core';
import { Icon, ProblemBanner } from '@lienthong/platform/ui';
import { ErrorMessages, injectText } from '@lienthong/platform/web';
import type { handlingVi } from '../messages/handling.vi';
import { DeskActs } from './desk-acts';
import { HandoverDrawer } from './handover-drawer';
import { NoteDrawer } from './note-drawer';
import { SnoozeDrawer } from './snooze-drawer';

/** The drawer of the act that was begun, and beside it what the server did not take. */
@Component({
  selector: 'lt-act-drawer',
  imports: [HandoverDrawer, Icon, NoteDrawer, ProblemBanner, SnoozeDrawer],
  template: `@if (acts.failure(); as problem) {
      <lt-problem-banner [problem]="errors.wordsOf(problem)" />
    }
    @if (acts.refusals(); as refusals) {
      @if (refusals.length) {
        <section class="refusals lt-card" role="alert">
          <header class="lt-toolbar">
            <h2>{{ text('refused', { count: refusals.length }) }}</h2>
            <button type="button" class="lt-button quiet lt-spread" (click)="acts.refusals.set([])">
              <lt-icon name="close" />{{ text('refused.close') }}
            </button>
          </header>
          <ul>
            @for (refusal of refusals; track refusal.target.id) {
              @let words = errors.wordsOf(refusal.problem);
              <li>
                <b translate="no">{{ refusal.target.code }}</b> {{ words.happened }} {{ words.next }}
                <span class="lt-muted lt-small">{{ words.code }}</span>
              </li>
            }
          </ul>
        </section>
      }
    }
    @if (acts.open(); as act) {
      @switch (act.kind) {
        @case ('snooze') {
          <lt-snooze-drawer [act]="act" />
        }
        @case ('finish') {
          <lt-note-drawer [act]="act" />
        }
        @case ('return') {
          <lt-note-drawer [act]="act" />
        }
        @case ('withdraw') {
          <lt-note-drawer [act]="act" />
        }
        @default {
          <lt-handover-drawer [act]="act" />
        }
      }
    }`,
})
export class ActDrawer {
  protected readonly text = injectText<typeof handlingVi>('handling');
  protected readonly errors = inject(ErrorMessages);
  protected readonly acts = inject(DeskActs);
}
