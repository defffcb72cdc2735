import { Component, computed, input } from '@angular/core';
import { Icon, Menu } from '@lienthong/platform/ui';
import { injectText } from '@lienthong/platform/web';
import {
  EXPORT_LIMITS,
  searchEndpoints,
  type ExportFormat,
  type SearchColumn,
  type SearchTerms,
} from '@lienthong/search/model';
import type { searchVi } from '../messages/search.vi';

/** Takes the results out as a file, in the chosen columns; the server marks it. */
@Component({
  selector: 'lt-search-export',
  imports: [Icon, Menu],
  template: `<lt-menu [label]="text('export')">
    <span slot="button">{{ text('export') }}</span>
    <div class="search-menu">
      @for (link of links(); track link.format) {
        <a class="lt-menu-item" download [href]="link.href">
          <lt-icon name="file" />{{ text('export.as', { format: link.format.toUpperCase() }) }}
        </a>
      }
    </div>
  </lt-menu>`,
})
export class SearchExport {
  readonly terms = input.required<SearchTerms>();
  readonly columns = input.required<readonly SearchColumn[]>();
  protected readonly text = injectText<typeof searchVi>('search');
  protected readonly links = computed(() =>
    (Object.keys(EXPORT_LIMITS) as ExportFormat[]).map((format) => ({ format, href: this.address(format) })),
  );

  private address(format: ExportFormat): string {
    const said = Object.entries(this.terms()).map(([name, value]): [string, string] => [name, String(value)]);
    const query = new URLSearchParams([...said, ['format', format], ['columns', this.columns().join()]]);
    return `${searchEndpoints.export.path}?${query}`;
  }
}
