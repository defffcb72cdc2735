import { Component, computed, input, linkedSignal, output } from '@angular/core';
import type { ImportChange, ImportPreview } from '@lienthong/agency/model';
import { DataList, EmptyState, formatNumber, ListCell, type ListColumn } from '@lienthong/platform/ui';
import { injectText } from '@lienthong/platform/web';
import type { agencyVi } from '../messages/agency.vi';
import { sideWords } from './change-words';

/** In the order a person should look at them: what ends first. */
const KINDS = ['end', 'add', 'rename', 'move', 'update', 'same'] as const satisfies readonly ImportChange['change'][];
const STEP = 100;

interface Line extends ImportChange {
  readonly id: string;
}

/** The differences an import would make, grouped by kind, and the button that makes them. */
@Component({
  selector: 'lt-import-differences',
  imports: [DataList, EmptyState, ListCell],
  templateUrl: './import-differences.html',
})
export class ImportDifferences {
  readonly preview = input.required<ImportPreview>();
  /** Names of the levels by code. */
  readonly levels = input.required<ReadonlyMap<string, string>>();
  /** The effective date in words. */
  readonly day = input.required<string>();
  readonly busy = input(false);
  /** The differences are to be made; how many. */
  readonly applied = output<number>();
  protected readonly text = injectText<typeof agencyVi>('agency');
  protected readonly number = formatNumber;
  protected readonly idOf = (line: Line) => line.id;
  protected readonly nameOf = (line: Line) => line.name;
  protected readonly kind = linkedSignal<ImportPreview, ImportChange['change'] | undefined>({
    source: this.preview,
    computation: () => undefined,
  });
  private readonly shown = linkedSignal({ source: this.kind, computation: () => STEP });
  protected readonly kinds = computed(() => {
    const { counts } = this.preview();
    return KINDS.flatMap((kind) => (counts[kind] ? [{ kind, count: counts[kind] }] : []));
  });
  protected readonly count = computed(() =>
    this.kinds().reduce((sum, { kind, count }) => (kind === 'same' ? sum : sum + count), 0),
  );
  private readonly lines = computed<readonly Line[]>(() => {
    const { changes } = this.preview();
    const kind = this.kind();
    const wanted = kind ? [kind] : KINDS.filter((one) => one !== 'same');
    const lines = changes.map((change, at) => ({ ...change, id: String(at) }));
    return wanted.flatMap((one) => lines.filter(({ change }) => change === one));
  });
  protected readonly total = computed(() => this.lines().length);
  protected readonly rows = computed(() => this.lines().slice(0, this.shown()));
  protected readonly columns = computed<readonly ListColumn[]>(() => [
    { key: 'change', label: this.text('import.column.change'), width: '120px' },
    { key: 'agency', label: this.text('import.column.agency'), narrow: 'wide' },
    { key: 'key', label: this.text('import.column.key'), width: '136px', narrow: 'last' },
    { key: 'before', label: this.text('import.column.before') },
    { key: 'after', label: this.text('import.column.after') },
  ]);

  protected words(line: Line, side: 'before' | 'after'): string {
    return sideWords(this.text, this.levels(), line.change, line[side]);
  }

  protected showMore(): void {
    this.shown.update((count) => count + STEP);
  }
}
