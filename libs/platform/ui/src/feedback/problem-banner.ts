import { Component, inject, input, output } from '@angular/core';
import { UI_TEXT } from '../text/ui-text';

/** What a person has to know about something that went wrong. */
export interface ProblemWords {
  /** What happened. */
  readonly happened: string;
  /** What was kept, or not lost. */
  readonly kept?: string;
  /** What to do now. */
  readonly next?: string;
  /** Code to read out over the phone, for example `dispatch.no_recipients`. */
  readonly code: string;
  readonly requestId?: string;
}

/** A problem that stays on the page: what happened, what was kept, what to do, and the code to read out. */
@Component({
  selector: 'lt-problem-banner',
  template: `@if (problem(); as words) {
    <div class="lt-problem" role="alert">
      <h2>{{ words.happened }}</h2>
      @if (words.kept || words.next) {
        <p>{{ words.kept }} {{ words.next }}</p>
      }
      <p class="code">
        {{ text('problem.code') }}: {{ words.code }}
        @if (words.requestId) {
          · {{ text('problem.request') }}: {{ words.requestId }}
        }
      </p>
      <div class="lt-toolbar">
        @if (retryable()) {
          <button type="button" class="lt-button" (click)="retry.emit()">{{ text('problem.retry') }}</button>
        }
        <ng-content />
      </div>
    </div>
  }`,
})
export class ProblemBanner {
  readonly problem = input.required<ProblemWords | null | undefined>();
  readonly retryable = input(false);
  readonly retry = output<void>();
  protected readonly text = inject(UI_TEXT);
}
