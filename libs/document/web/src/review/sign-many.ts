import { inject, Injectable, signal } from '@angular/core';
import { reviewEndpoints } from '@lienthong/document/model';
import type { AnswerOf } from '@lienthong/platform/contract';
import { Api, newIntent, toProblemError, type ProblemError } from '@lienthong/platform/web';

/** A document that waits for the person. */
export type Waiting = AnswerOf<typeof reviewEndpoints.waiting>['items'][number];

/** What became of one document of an act over many. */
export interface ActLine {
  readonly row: Waiting;
  readonly state: 'waiting' | 'done' | 'failed';
  readonly problem?: ProblemError;
}

/** Signs, or passes the checks of, many documents: one act after the other, each with a result of its own. */
@Injectable()
export class SignMany {
  private readonly api = inject(Api);
  readonly lines = signal<readonly ActLine[]>([]);
  readonly busy = signal(false);

  /** Does what each document waits for; what fails is told beside it and stops nothing. */
  async run(rows: readonly Waiting[]): Promise<void> {
    if (this.busy() || rows.length === 0) return;
    this.busy.set(true);
    this.lines.set(rows.map((row) => ({ row, state: 'waiting' })));
    for (const row of rows) {
      const outcome = await this.act(row);
      this.lines.update((lines) => lines.map((line) => (line.row === row ? outcome : line)));
    }
    this.busy.set(false);
  }

  /** Clears the results. */
  close(): void {
    this.lines.set([]);
  }

  private async act(row: Waiting): Promise<ActLine> {
    const { stepId, documentId: id, kind } = row;
    try {
      if (kind === 'sign')
        await this.api.call(reviewEndpoints.sign, { params: { id }, body: { stepId } }, { intent: newIntent() });
      else {
        const answer = kind === 'opinion' ? ('agreed' as const) : ('passed' as const);
        await this.api.call(
          reviewEndpoints.answer,
          { params: { id }, body: { stepId, answer } },
          { intent: newIntent() },
        );
      }
      return { row, state: 'done' };
    } catch (failure) {
      return { row, state: 'failed', problem: toProblemError(failure) };
    }
  }
}
