import {
  afterNextRender,
  Component,
  computed,
  ElementRef,
  inject,
  input,
  linkedSignal,
  output,
  signal,
} from '@angular/core';
import { DOCUMENT_TYPES, LEGAL_TYPES } from '@lienthong/document/model';
import { Control, Field, Icon, ProblemBanner, Toasts, useShortcuts } from '@lienthong/platform/ui';
import { focusFault, injectAct, injectText } from '@lienthong/platform/web';
import {
  bodySeries,
  MAX_REASON,
  MAX_RESERVED,
  registerEndpoints,
  seriesOf,
  writeNumber,
  type AdvisoryBodyView,
  type NumberingScheme,
} from '@lienthong/register/model';
import type { registerVi } from '../messages/register.vi';
import { injectSeriesWords } from '../words/series-words';

/** Lấy số trước: the next numbers of a series, with the date of this day. */
@Component({
  selector: 'lt-reserve-form',
  imports: [Control, Field, Icon, ProblemBanner],
  templateUrl: './reserve-form.html',
})
export class ReserveForm {
  readonly scheme = input.required<NumberingScheme>();
  readonly bodies = input.required<readonly AdvisoryBodyView[]>();
  /** The series somebody was looking at. */
  readonly series = input<string>();
  /** The series whose numbers were taken. */
  readonly done = output<string>();
  readonly left = output<void>();
  protected readonly text = injectText<typeof registerVi>('register');
  protected readonly act = injectAct(registerEndpoints.reserve);
  protected readonly longest = MAX_REASON;
  protected readonly most = MAX_RESERVED;
  protected readonly count = signal(1);
  protected readonly reason = signal('');
  protected readonly tried = signal(false);
  private readonly words = injectSeriesWords();
  private readonly toasts = inject(Toasts);
  private readonly host = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;

  protected readonly choices = computed(() => {
    const scheme = this.scheme();
    const administrative = DOCUMENT_TYPES.map(({ code }) => seriesOf('administrative', code, scheme));
    const legal = LEGAL_TYPES.map((code) => seriesOf('legal', code, scheme));
    const named = [...new Set([...administrative, ...legal])].map((series) => ({ series, label: this.words(series) }));
    const bodies = this.bodies().map(({ symbol, name }) => {
      const series = bodySeries(symbol);
      return { series, label: this.words(series, name) };
    });
    return [...named, ...bodies];
  });
  protected readonly chosen = linkedSignal(() => {
    const series = this.series() ?? '';
    return this.choices().some((choice) => choice.series === series) ? series : '';
  });

  constructor() {
    afterNextRender(() => this.host.querySelector('select')?.focus());
    const group = () => this.text('books');
    useShortcuts([{ keys: 'ctrl+Enter', label: () => this.text('reserve.do'), group, run: () => void this.send() }]);
  }

  protected async send(event?: Event): Promise<void> {
    event?.preventDefault();
    this.tried.set(true);
    const [series, count, reason] = [this.chosen(), this.count(), this.reason()];
    if (!series || !reason.trim() || !this.fits(count)) return focusFault(this.host);
    const taken = await this.act.send({ body: { series, count, reason } });
    if (!taken) return;
    this.toasts.show(this.text('reserve.done', { numbers: taken.numbers.map(writeNumber).join(', ') }));
    this.done.emit(series);
  }

  protected fits(count: number): boolean {
    return Number.isInteger(count) && count >= 1 && count <= MAX_RESERVED;
  }
}
