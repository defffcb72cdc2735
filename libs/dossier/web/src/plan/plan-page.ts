import { Component, computed, inject, input, linkedSignal, signal } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import {
  dossierEndpoints,
  filingPlanEndpoints,
  type FilingPlanView,
  type PlanNumbering,
} from '@lienthong/dossier/model';
import { vietnamYear } from '@lienthong/platform/kernel';
import { EmptyState, formatMoment, Icon, ProblemBanner, StatusChip, Toasts } from '@lienthong/platform/ui';
import { apiResource, ErrorMessages, injectAct, injectText, Session } from '@lienthong/platform/web';
import type { dossierVi } from '../messages/dossier.vi';
import { isWritten, newLine, renumber, toBody, type WrittenLine } from './written-lines';
import { PlanLines } from './plan-lines';

/** Danh mục hồ sơ: the plan of a year, written and approved; its dossiers are opened from here. */
@Component({
  selector: 'lt-plan-page',
  imports: [EmptyState, Icon, PlanLines, ProblemBanner, RouterLink, StatusChip],
  templateUrl: './plan-page.html',
  host: { class: 'dossier-page' },
})
export class PlanPage {
  /** The year, from the address. */
  readonly year = input.required<string>();
  protected readonly text = injectText<typeof dossierVi>('dossier');
  protected readonly errors = inject(ErrorMessages);
  private readonly session = inject(Session);
  private readonly router = inject(Router);
  private readonly toasts = inject(Toasts);
  protected readonly wanted = computed(() => {
    const year = Number(this.year());
    return Number.isInteger(year) && year >= 1945 && year < 3000 ? year : vietnamYear(new Date());
  });
  protected readonly plan = apiResource(filingPlanEndpoints.one, () => ({ params: { year: this.wanted() } }));
  protected readonly writing = injectAct(filingPlanEndpoints.write);
  protected readonly copying = injectAct(filingPlanEndpoints.copy);
  protected readonly approving = injectAct(filingPlanEndpoints.approve);
  protected readonly opening = injectAct(dossierEndpoints.open);
  protected readonly problem = computed(() =>
    [this.writing, this.copying, this.approving, this.opening].map((act) => act.problem()).find(Boolean),
  );
  protected readonly mayWrite = computed(
    () => this.session.can('dossier.manage') && this.plan.latest()?.approvedAt === null,
  );
  protected readonly mayApprove = computed(
    () => this.session.can('dossier.approve') && this.plan.latest()?.approvedAt === null,
  );
  protected readonly mayOpen = computed(() => this.session.can('dossier.keep') && !!this.plan.latest()?.approvedAt);
  protected readonly numbering = linkedSignal<PlanNumbering>(() => this.plan.latest()?.numbering ?? 'heading');
  protected readonly lines = linkedSignal<readonly WrittenLine[]>(() => this.plan.latest()?.lines ?? []);
  protected readonly shown = computed(() => renumber(this.lines(), this.numbering()));
  protected readonly tried = signal(false);
  protected readonly approved = computed(() => {
    const plan = this.plan.latest();
    return plan?.approvedAt
      ? this.text('plan.approvedBy', { name: plan.approvedBy ?? '', at: formatMoment(plan.approvedAt) })
      : this.text('plan.draft');
  });

  protected show(year: number): void {
    void this.router.navigate(['/dossiers/plan', year]);
  }

  protected add(): void {
    this.lines.update((lines) => [...lines, newLine(lines.at(-1)?.kind === undefined ? 'heading' : 'dossier')]);
  }

  protected async save(): Promise<void> {
    this.tried.set(true);
    if (!this.lines().every(isWritten)) return;
    const body = { numbering: this.numbering(), lines: this.lines().map(toBody) };
    this.take(await this.writing.send({ params: { year: this.wanted() }, body }), this.text('saved'));
  }

  protected async copy(): Promise<void> {
    this.take(await this.copying.send({ params: { year: this.wanted() } }), this.text('saved'));
  }

  protected async approve(): Promise<void> {
    this.take(await this.approving.send({ params: { year: this.wanted() } }), this.text('plan.approved'));
  }

  protected async open(line: WrittenLine): Promise<void> {
    const { title, retentionYears, note, headingSymbol } = line;
    const body = {
      year: this.wanted(),
      planLineId: line.id,
      title,
      retentionYears,
      note,
      symbol: headingSymbol ?? '-',
    };
    const dossier = await this.opening.send({ body });
    if (dossier) void this.router.navigate(['/dossiers', dossier.id]);
  }

  private take(plan: FilingPlanView | undefined, said: string): void {
    if (!plan) return;
    this.plan.set(plan);
    this.tried.set(false);
    this.toasts.show(said);
  }
}
