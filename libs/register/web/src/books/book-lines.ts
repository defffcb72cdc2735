import { Component, computed, input, output } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { AnswerOf } from '@lienthong/platform/contract';
import { DatePipe, DateTimePipe, StatusChip, type Tone } from '@lienthong/platform/ui';
import { injectText } from '@lienthong/platform/web';
import { writeNumber, type registerEndpoints, type SpecialNumberView } from '@lienthong/register/model';
import type { VoidedNumber } from '../acts/void-form';
import type { registerVi } from '../messages/register.vi';

type Report = AnswerOf<typeof registerEndpoints.report>;

/** One line of the report: a number outside the running order, or one that nothing explains. */
interface ReportLine {
  readonly number: number;
  readonly suffix: string;
  readonly written: string;
  readonly special?: SpecialNumberView;
}

const TONES = { open: 'soon', used: 'done', void: 'neutral' } as const satisfies Record<string, Tone>;

/** The numbers of a book that were not granted in the running order, with their reasons, and the missing ones. */
@Component({
  selector: 'lt-book-lines',
  imports: [DatePipe, DateTimePipe, RouterLink, StatusChip],
  templateUrl: './book-lines.html',
})
export class BookLines {
  readonly report = input.required<Report>();
  readonly mayVoid = input(false);
  readonly voidWanted = output<VoidedNumber>();
  protected readonly text = injectText<typeof registerVi>('register');
  protected readonly tones = TONES;
  protected readonly lines = computed<readonly ReportLine[]>(() => {
    const { missing, specials } = this.report();
    const gaps = missing.map((number) => ({ number, suffix: '', written: writeNumber({ number, suffix: '' }) }));
    const known = specials.map((special) => {
      const { number, suffix } = special;
      return { number, suffix, written: writeNumber(special), special };
    });
    return [...gaps, ...known].sort((a, b) => a.number - b.number || a.suffix.localeCompare(b.suffix));
  });

  protected ask({ number, suffix, written }: ReportLine): void {
    const { series, year } = this.report().book;
    this.voidWanted.emit({ series, year, number, suffix, written });
  }
}
