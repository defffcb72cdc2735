import { Component, inject, input, output, signal } from '@angular/core';
import { Router } from '@angular/router';
import { Icon, Menu, Toasts } from '@lienthong/platform/ui';
import { Api, apiResource, ErrorMessages, injectText, toProblemError } from '@lienthong/platform/web';
import {
  SEARCH_COLUMNS,
  searchEndpoints,
  type SavedSearch,
  type SearchColumn,
  type SearchTerms,
} from '@lienthong/search/model';
import type { searchVi } from '../messages/search.vi';
import { addressOf } from './search-address';

/** Beside the search: its columns, and the searches a person keeps. */
@Component({
  selector: 'lt-search-tools',
  imports: [Icon, Menu],
  templateUrl: './search-tools.html',
})
export class SearchTools {
  readonly terms = input.required<SearchTerms>();
  readonly columns = input.required<readonly SearchColumn[]>();
  readonly chosen = output<readonly SearchColumn[]>();
  protected readonly text = injectText<typeof searchVi>('search');
  protected readonly all = SEARCH_COLUMNS;
  protected readonly kept = apiResource(searchEndpoints.saved, () => ({}));
  protected readonly busy = signal(false);
  private readonly api = inject(Api);
  private readonly router = inject(Router);
  private readonly toasts = inject(Toasts);
  private readonly errors = inject(ErrorMessages);

  protected toggle(column: SearchColumn): void {
    const wanted = new Set(this.columns());
    if (!wanted.delete(column)) wanted.add(column);
    if (wanted.size > 0) this.chosen.emit(SEARCH_COLUMNS.filter((one) => wanted.has(one)));
  }

  protected open({ terms }: SavedSearch): void {
    void this.router.navigate(['/search'], { queryParams: addressOf(terms) });
  }

  protected async save(event: Event, field: HTMLInputElement): Promise<void> {
    event.preventDefault();
    const name = field.value.trim();
    if (name === '' || this.busy()) return;
    await this.act(async () => {
      await this.api.call(searchEndpoints.save, { body: { name, terms: this.terms() } });
      field.value = '';
      this.toasts.show(this.text('saved.done', { name }));
    });
  }

  protected forget({ id }: SavedSearch): Promise<void> {
    return this.act(() => this.api.call(searchEndpoints.forget, { params: { id } }));
  }

  private async act(work: () => Promise<unknown>): Promise<void> {
    this.busy.set(true);
    try {
      await work();
    } catch (failure) {
      this.toasts.show(this.errors.wordsOf(toProblemError(failure)).happened);
    } finally {
      this.busy.set(false);
      this.kept.reload();
    }
  }
}
