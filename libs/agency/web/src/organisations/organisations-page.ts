import { Component, computed, type ElementRef, inject, input, signal, viewChild } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { agencyEndpoints } from '@lienthong/agency/model';
import { systemClock, vietnamDay } from '@lienthong/platform/kernel';
import { DateInput, EmptyState, formatDate, ProblemBanner, SplitPane, useShortcuts } from '@lienthong/platform/ui';
import { apiResource, ErrorMessages, injectText, Language, Session } from '@lienthong/platform/web';
import type { agencyVi } from '../messages/agency.vi';
import { AgencyPane } from './agency-pane';
import type { AgencyNode } from './agency-node';
import { AgencyTree } from './agency-tree';
import { agencyFinder } from './find-agencies';

const DAY = /^\d{4}-\d{2}-\d{2}$/;

/** Cơ cấu tổ chức: the tree of agencies as it stood on a day, search first, one agency beside it. */
@Component({
  selector: 'lt-organisations-page',
  imports: [AgencyPane, AgencyTree, DateInput, EmptyState, ProblemBanner, RouterLink, SplitPane],
  templateUrl: './organisations-page.html',
})
export class OrganisationsPage {
  /** Day of the tree (`YYYY-MM-DD`), from the address; today when absent. */
  readonly day = input<string>();
  /** Agency that is shown, from the address. */
  readonly agency = input<string>();
  protected readonly text = injectText<typeof agencyVi>('agency');
  protected readonly errors = inject(ErrorMessages);
  protected readonly session = inject(Session);
  private readonly language = inject(Language);
  private readonly router = inject(Router);
  protected readonly today = vietnamDay(systemClock.now());
  protected readonly asOf = computed(() => (DAY.test(this.day() ?? '') ? this.day()! : this.today));
  protected readonly dayWords = computed(() => formatDate(this.asOf()));
  protected readonly query = signal('');
  protected readonly directory = apiResource(agencyEndpoints.directory, () => ({ query: { day: this.asOf() } }));
  private readonly field = viewChild.required<ElementRef<HTMLInputElement>>('field');
  private readonly tree = viewChild(AgencyTree);

  protected readonly levels = computed(() => {
    const english = this.language.current() === 'en';
    const levels = this.directory.latest()?.levels ?? [];
    return new Map(levels.map(({ code, nameVi, nameEn }) => [code, english ? nameEn : nameVi]));
  });
  protected readonly nodes = computed<readonly AgencyNode[]>(() =>
    (this.directory.latest()?.agencies ?? []).map(({ id, parentId, name, kind, level, abbreviation }) => ({
      id,
      parentId,
      label: name,
      kind: kind === 'committee' ? undefined : this.text(`kind.${kind}`),
      level: this.levels().get(level) ?? level,
      abbreviation,
    })),
  );
  private readonly finder = computed(() => agencyFinder(this.nodes()));
  protected readonly found = computed(() => this.finder()(this.query()));

  constructor() {
    const group = () => this.text('organisations');
    useShortcuts([
      { keys: '/', label: () => this.text('search.focus'), group, run: () => this.focusSearch() },
      { keys: 'Escape', label: () => this.text('close'), group, run: () => this.leave() },
    ]);
  }

  protected open(id: string | undefined): void {
    this.show({ agency: id ?? null });
  }

  /** An emptied or half-typed date leaves the day as it is. */
  protected useDay(day: string): void {
    if (DAY.test(day)) this.show({ day: day === this.today ? null : day });
  }

  protected onSearchKey(event: KeyboardEvent): void {
    if (event.isComposing) return;
    if (event.key === 'ArrowDown') this.tree()?.focus();
    else if (event.key === 'Enter' && this.found()?.length) this.tree()?.openActive();
    else if (event.key === 'Escape' && this.query()) this.query.set('');
    else return;
    event.preventDefault();
    event.stopPropagation();
  }

  private leave(): void | false {
    if (!this.agency()) return false;
    this.open(undefined);
  }

  private focusSearch(): void {
    this.field().nativeElement.select();
    this.field().nativeElement.focus();
  }

  private show(queryParams: Readonly<Record<string, string | null>>): void {
    void this.router.navigate([], { queryParams, queryParamsHandling: 'merge', replaceUrl: true });
  }
}
