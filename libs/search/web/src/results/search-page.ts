import { Component, computed, inject, input, signal } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { injectWriteQuery, ListSearch, liveTicks } from '@lienthong/document/web';
import {
  CodeBadge,
  DataList,
  DatePipe,
  DateTimePipe,
  EmptyState,
  ListCell,
  ProblemBanner,
  StatusChip,
  UrgencyBadge,
  type ListColumn,
} from '@lienthong/platform/ui';
import { Api, apiResource, ErrorMessages, injectText, pagedRows } from '@lienthong/platform/web';
import { readQuery, searchEndpoints, USUAL_COLUMNS, type SearchColumn, type SearchHit } from '@lienthong/search/model';
import type { searchVi } from '../messages/search.vi';
import { MarkedText } from './marked-text';
import { COLUMN_LOOKS, STATE_TONES } from './result-looks';
import { filtersIn, termsOf, type FilterName } from './search-address';
import { SearchExport } from './search-export';
import { SearchFilters } from './search-filters';
import { SearchTools } from './search-tools';

/** Tra cứu: documents sent and received, by words, codes typed anyhow and filters, all of it in the address. */
@Component({
  selector: 'lt-search-page',
  imports: [
    CodeBadge,
    DataList,
    DatePipe,
    DateTimePipe,
    EmptyState,
    ListCell,
    ListSearch,
    MarkedText,
    ProblemBanner,
    RouterLink,
    SearchExport,
    SearchFilters,
    SearchTools,
    StatusChip,
    UrgencyBadge,
  ],
  templateUrl: './search-page.html',
})
export class SearchPage {
  readonly q = input<string>();
  readonly direction = input<string>();
  readonly typeCode = input<string>();
  readonly senderId = input<string>();
  readonly recipientId = input<string>();
  readonly from = input<string>();
  readonly to = input<string>();
  readonly urgency = input<string>();
  readonly state = input<string>();
  protected readonly text = injectText<typeof searchVi>('search');
  protected readonly errors = inject(ErrorMessages);
  protected readonly tones = STATE_TONES;
  private readonly api = inject(Api);
  private readonly router = inject(Router);
  private readonly write = injectWriteQuery();
  protected readonly address = computed(() => ({
    q: this.q(),
    direction: this.direction(),
    typeCode: this.typeCode(),
    senderId: this.senderId(),
    recipientId: this.recipientId(),
    from: this.from(),
    to: this.to(),
    urgency: this.urgency(),
    state: this.state(),
  }));
  /** On a narrow screen the filters wait behind one button, which says how many are at work. */
  protected readonly filtering = signal(false);
  protected readonly filters = computed(() => filtersIn(this.address()));
  protected readonly terms = computed(() => termsOf(this.address()));
  protected readonly words = computed(() => readQuery(this.terms().q ?? '').words);
  protected readonly hits = pagedRows(searchEndpoints.find, () => this.terms(), liveTicks('arrivals'));
  private readonly kept = apiResource(searchEndpoints.columns, () => ({}));
  protected readonly chosen = computed<readonly SearchColumn[]>(() => this.kept.latest()?.columns ?? USUAL_COLUMNS);
  protected readonly columns = computed<readonly ListColumn[]>(() =>
    this.chosen().map((key) => ({ key, label: this.text(`column.${key}`), ...COLUMN_LOOKS[key] })),
  );
  protected readonly idOf = (hit: SearchHit) => hit.id;
  protected readonly nameOf = (hit: SearchHit) => hit.code ?? hit.subject;

  protected search(q: string): void {
    this.write({ q });
  }

  protected narrow(filters: Partial<Record<FilterName, string | undefined>>): void {
    this.write(filters);
  }

  protected choose(columns: readonly SearchColumn[]): void {
    this.kept.set({ columns: [...columns] });
    void this.api.call(searchEndpoints.chooseColumns, { body: { columns: [...columns] } });
  }

  protected open(hit: SearchHit): void {
    void this.router.navigate([`/${hit.direction}`, hit.id]);
  }
}
