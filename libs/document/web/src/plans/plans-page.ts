import { Component, computed, inject, input, signal } from '@angular/core';
import { Router } from '@angular/router';
import { DOCUMENT_TYPES, reviewPlanEndpoints } from '@lienthong/document/model';
import { DataList, Icon, ListCell, ProblemBanner, SplitPane, StatusChip, useShortcuts } from '@lienthong/platform/ui';
import type { ListColumn } from '@lienthong/platform/ui';
import { apiResource, ErrorMessages, injectText } from '@lienthong/platform/web';
import type { documentVi } from '../messages/document.vi';
import { toDraft, type DraftLine } from './plan-draft';
import { PlanPane } from './plan-pane';
import type { PlanRow } from './plan-row';

/** The address cannot hold an empty code. */
const EVERY = 'all';

/** Quy trình trình ký: by which steps each type of document is reviewed; the steps of one, and a preview, beside. */
@Component({
  selector: 'lt-plans-page',
  imports: [DataList, Icon, ListCell, PlanPane, ProblemBanner, SplitPane, StatusChip],
  templateUrl: './plans-page.html',
  host: { class: 'fill-page' },
})
export class PlansPage {
  /** The type whose plan is open, from the address. */
  readonly type = input<string>();
  protected readonly text = injectText<typeof documentVi>('document');
  protected readonly errors = inject(ErrorMessages);
  protected readonly plans = apiResource(reviewPlanEndpoints.list, () => ({}));
  protected readonly posts = computed(() => this.plans.latest()?.posts ?? []);
  /** What somebody has begun to change, by type: it stays while other types are looked at. */
  protected readonly drafts = signal<ReadonlyMap<string, readonly DraftLine[]>>(new Map());
  protected readonly rows = computed<readonly PlanRow[]>(() => {
    const known = this.plans.latest();
    if (!known) return [];
    const set = new Map(known.items.map(({ typeCode, steps }) => [typeCode, steps]));
    const general = set.get('') ?? [];
    const types = DOCUMENT_TYPES.map(({ code, name }) => ({
      typeCode: code,
      name,
      own: set.has(code),
      steps: set.get(code) ?? general,
    }));
    return [{ typeCode: '', name: this.text('plan.every'), own: true, steps: general }, ...types];
  });
  protected readonly chosen = computed(() => {
    const type = this.type();
    return this.rows().find(({ typeCode }) => (typeCode || EVERY) === type);
  });
  /** The steps on the page: as they are being changed, or as they are kept. */
  protected readonly lines = computed(() => {
    const row = this.chosen();
    return row ? (this.drafts().get(row.typeCode) ?? toDraft(row.steps)) : [];
  });
  protected readonly idOf = ({ typeCode }: PlanRow) => typeCode || EVERY;
  protected readonly nameOf = ({ name }: PlanRow) => name;
  protected readonly columns = computed<readonly ListColumn[]>(() => [
    { key: 'name', label: this.text('draft.type'), width: '240px' },
    { key: 'steps', label: this.text('review.steps'), narrow: 'wide' },
    { key: 'state', label: this.text('plan.state'), width: '190px', narrow: 'last' },
  ]);
  private readonly router = inject(Router);

  constructor() {
    const group = () => this.text('plans');
    useShortcuts([{ keys: 'Escape', label: () => this.text('plan.close'), group, run: () => this.leave() }]);
  }

  /** The kinds of steps in their order: `Kiểm tra nội dung → Duyệt, ký`. */
  protected summary({ steps }: PlanRow): string {
    const turns = [...Map.groupBy(steps, ({ group }) => group)].sort(([a], [b]) => a - b);
    return turns.map(([, turn]) => turn.map(({ kind }) => this.text(`step.${kind}`)).join(' ∥ ')).join(' → ');
  }

  protected keep(typeCode: string, lines: readonly DraftLine[] | undefined): void {
    this.drafts.update((drafts) => {
      const after = new Map(drafts);
      if (lines) after.set(typeCode, lines);
      else after.delete(typeCode);
      return after;
    });
  }

  protected saved(typeCode: string, answer: ReturnType<typeof this.plans.latest>): void {
    if (answer) this.plans.set(answer);
    this.keep(typeCode, undefined);
  }

  protected leave(): void | false {
    if (!this.chosen()) return false;
    this.open(undefined);
  }

  protected open(type: string | undefined): void {
    const queryParams = { type: type ?? null };
    void this.router.navigate([], { queryParams, queryParamsHandling: 'merge', replaceUrl: true });
  }
}
