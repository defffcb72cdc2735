import { Component, computed, inject } from '@angular/core';
import { DatePipe, formatNumber, Icon, ProblemBanner, useShortcuts } from '@lienthong/platform/ui';
import { ErrorMessages, injectText } from '@lienthong/platform/web';
import { injectSeriesWords } from '@lienthong/register/web';
import type { dispatchVi } from '../messages/dispatch.vi';
import { IssueDesk } from './issue-desk';
import { NumberChoice } from './number-choice';

/** Kiểm tra và phát hành: what is still missing, what will happen, and the two acts. */
@Component({
  selector: 'lt-issue-panel',
  imports: [DatePipe, Icon, NumberChoice, ProblemBanner],
  templateUrl: './issue-panel.html',
})
export class IssuePanel {
  protected readonly text = injectText<typeof dispatchVi>('dispatch');
  protected readonly errors = inject(ErrorMessages);
  protected readonly desk = inject(IssueDesk);
  protected readonly number = formatNumber;
  protected readonly words = injectSeriesWords();
  protected readonly missing = computed(() => this.desk.checks().filter(({ passed }) => !passed).length);
  /** What confirming will do, shown only while it still fits what is on the page. */
  protected readonly preview = computed(() => (this.desk.ready() ? this.desk.preview() : undefined));
  constructor() {
    const group = () => this.text('compose');
    useShortcuts([
      { keys: 'ctrl+Enter', label: () => this.text('issue'), group, run: (event) => void (event.repeat || this.act()) },
    ]);
  }

  /** Confirms what is shown; before that, shows it or leads to what is missing. */
  protected async act(): Promise<void> {
    if (this.desk.stage() === 'confirm') return this.desk.confirm();
    const complete = await this.desk.prepare();
    const [first] = this.desk.checks().filter(({ passed }) => !passed);
    if (!complete && first) this.go(first.controlId);
  }

  protected go(controlId: string, event?: Event): void {
    event?.preventDefault();
    const place = document.getElementById(controlId);
    const control = place?.matches('input, select, textarea') ? place : place?.querySelector<HTMLElement>('input');
    (control ?? place)?.focus();
  }
}
