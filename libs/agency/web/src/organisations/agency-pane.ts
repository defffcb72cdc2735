import { Component, computed, inject, input, output } from '@angular/core';
import { agencyEndpoints } from '@lienthong/agency/model';
import { formatDate, Icon, ProblemBanner } from '@lienthong/platform/ui';
import { apiResource, ErrorMessages, injectText } from '@lienthong/platform/web';
import type { agencyVi } from '../messages/agency.vi';
import type { AgencyView } from './agency-node';

/** The time something is in force; `validTo` is the first day it no longer is. */
interface Valid {
  readonly validFrom: string;
  readonly validTo: string | null;
}

/** One agency: place in the tree, identifier codes, names over time. */
@Component({
  selector: 'lt-agency-pane',
  imports: [Icon, ProblemBanner],
  templateUrl: './agency-pane.html',
})
export class AgencyPane {
  readonly id = input.required<string>();
  /** The directory of the day, for superior and subordinates. */
  readonly agencies = input.required<readonly AgencyView[]>();
  /** Names of the levels by code. */
  readonly levels = input.required<ReadonlyMap<string, string>>();
  /** Another agency is to be shown. */
  readonly opened = output<string>();
  /** The pane is to be closed. */
  readonly left = output<void>();
  protected readonly text = injectText<typeof agencyVi>('agency');
  protected readonly errors = inject(ErrorMessages);
  private readonly answer = apiResource(agencyEndpoints.one, () => ({ params: { id: this.id() } }));
  protected readonly problem = this.answer.problem;
  protected readonly reload = this.answer.reload;
  /** The line of the directory shows at once; codes and names follow. */
  protected readonly line = computed(() => this.agencies().find(({ id }) => id === this.id()) ?? this.detail());
  protected readonly detail = computed(() => {
    const detail = this.answer.latest();
    return detail?.id === this.id() ? detail : undefined;
  });
  protected readonly parent = computed(() => this.agencies().find(({ id }) => id === this.line()?.parentId));
  protected readonly children = computed(() => this.agencies().filter(({ parentId }) => parentId === this.id()));
  protected readonly invents = computed(() => this.detail()?.codes.some(({ invented }) => invented) ?? false);

  protected validity({ validFrom, validTo }: Valid): string {
    const from = formatDate(validFrom);
    return validTo === null
      ? this.text('validity.from', { from })
      : this.text('validity.between', { from, to: formatDate(validTo) });
  }
}
