import { Component, computed, inject, input, linkedSignal, output, signal } from '@angular/core';
import { reviewPlanEndpoints, type PlanLine, type PostChoice } from '@lienthong/document/model';
import type { AnswerOf } from '@lienthong/platform/contract';
import { Icon, ProblemBanner, Toasts, useShortcuts } from '@lienthong/platform/ui';
import { injectAct, injectText } from '@lienthong/platform/web';
import type { documentVi } from '../messages/document.vi';
import { draftFault, isDefault, samePlan, toSteps, type DraftLine } from './plan-draft';
import { PlanEditor } from './plan-editor';
import { PlanPreview } from './plan-preview';
import type { PlanRow } from './plan-row';

type Plans = AnswerOf<typeof reviewPlanEndpoints.set>;

/** The plan of one type: its steps to be changed, what is still wrong with them, and who would have it in which order. */
@Component({
  selector: 'lt-plan-pane',
  imports: [Icon, PlanEditor, PlanPreview, ProblemBanner],
  templateUrl: './plan-pane.html',
})
export class PlanPane {
  readonly row = input.required<PlanRow>();
  readonly lines = input.required<readonly DraftLine[]>();
  readonly posts = input.required<readonly PostChoice[]>();
  /** The steps as they are now; nothing = as they are kept. */
  readonly linesChange = output<readonly DraftLine[] | undefined>();
  readonly saved = output<Plans>();
  protected readonly text = injectText<typeof documentVi>('document');
  protected readonly act = injectAct(reviewPlanEndpoints.set);
  protected readonly tried = signal(false);
  /** Whether somebody is about to take the own plan away. */
  protected readonly removing = linkedSignal({ source: () => this.row().typeCode, computation: () => false });
  protected readonly fault = computed(() => draftFault(this.lines()));
  protected readonly changed = computed(
    () => this.fault() !== undefined || !samePlan(toSteps(this.lines()), this.row().steps),
  );
  /** The own plan of a type, or a plan for every type that is not the decree's. */
  protected readonly removable = computed(
    () => !this.changed() && (this.row().typeCode ? this.row().own : !isDefault(this.row().steps)),
  );
  private readonly toasts = inject(Toasts);

  constructor() {
    const group = () => this.text('plans');
    useShortcuts([{ keys: 'ctrl+Enter', label: () => this.text('plan.save'), group, run: () => void this.save() }]);
  }

  protected async save(): Promise<void> {
    this.tried.set(true);
    if (this.fault() !== undefined || !this.changed()) return;
    await this.send(toSteps(this.lines()), 'plan.saved');
  }

  /** Without a plan of its own a type goes by the one for every type, and that one by the decree's. */
  protected async remove(): Promise<void> {
    this.removing.set(false);
    await this.send([], 'plan.removed');
  }

  private async send(steps: PlanLine[], done: 'plan.saved' | 'plan.removed'): Promise<void> {
    const { typeCode, name } = this.row();
    const plans = await this.act.send({ body: { typeCode, steps } });
    if (!plans) return;
    this.tried.set(false);
    this.toasts.show(this.text(done, { name }));
    this.saved.emit(plans);
  }
}
