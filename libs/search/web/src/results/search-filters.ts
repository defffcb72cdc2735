import { Component, computed, input, output } from '@angular/core';
import { DOCUMENT_TYPES, URGENCIES } from '@lienthong/document/model';
import { DateInput } from '@lienthong/platform/ui';
import { injectText } from '@lienthong/platform/web';
import { SEARCH_STATES } from '@lienthong/search/model';
import type { searchVi } from '../messages/search.vi';
import { filtersIn, type FilterName, type SearchAddress } from './search-address';

/** What narrows the results; everything stands in the address. */
@Component({
  selector: 'lt-search-filters',
  imports: [DateInput],
  templateUrl: './search-filters.html',
})
export class SearchFilters {
  readonly terms = input.required<SearchAddress>();
  /** On a narrow screen they are folded away until they are asked for. */
  readonly open = input(false);
  readonly changed = output<Partial<Record<FilterName, string | undefined>>>();
  protected readonly text = injectText<typeof searchVi>('search');
  protected readonly types = DOCUMENT_TYPES;
  protected readonly urgencies = URGENCIES;
  protected readonly states = SEARCH_STATES;
  protected readonly count = computed(() => filtersIn(this.terms()));

  protected set(name: FilterName, event: Event): void {
    this.changed.emit({ [name]: (event.target as HTMLInputElement | HTMLSelectElement).value || undefined });
  }

  protected clear(): void {
    const names: readonly FilterName[] = [
      'direction',
      'typeCode',
      'urgency',
      'state',
      'from',
      'to',
      'senderId',
      'recipientId',
    ];
    this.changed.emit(Object.fromEntries(names.map((name) => [name, undefined])));
  }
}
