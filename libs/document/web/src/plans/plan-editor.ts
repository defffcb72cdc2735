import { Component, ElementRef, inject, input, model, viewChildren } from '@angular/core';
import { STEP_KINDS, type PlannedPost, type PostChoice, type StepKind } from '@lienthong/document/model';
import { Icon, useShortcuts } from '@lienthong/platform/ui';
import { injectText } from '@lienthong/platform/web';
import type { documentVi } from '../messages/document.vi';
import { moved, without, withOpinion, type DraftLine } from './plan-draft';
import { injectPlanWords } from './plan-words';

/** The steps of one plan in their order: Alt with the arrows moves the line the focus is in. */
@Component({
  selector: 'lt-plan-editor',
  imports: [Icon],
  templateUrl: './plan-editor.html',
})
export class PlanEditor {
  readonly lines = model.required<readonly DraftLine[]>();
  readonly posts = input.required<readonly PostChoice[]>();
  protected readonly text = injectText<typeof documentVi>('document');
  protected readonly choices = injectPlanWords();
  protected readonly kinds = STEP_KINDS;
  private readonly rows = viewChildren<ElementRef<HTMLElement>>('row');
  private readonly host = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;

  constructor() {
    const group = () => this.text('plans');
    useShortcuts([
      { keys: 'alt+ArrowUp', label: () => this.text('plan.up'), group, run: () => this.moveFocused(-1) },
      { keys: 'alt+ArrowDown', label: () => this.text('plan.down'), group, run: () => this.moveFocused(1) },
      { keys: 'n', label: () => this.text('plan.add'), group, run: () => this.add() },
    ]);
  }

  /** The number of the turn a line belongs to; lines of one turn are asked at the same time. */
  protected turnOf(at: number): number {
    return this.lines().filter((line, place) => place <= at && (!line.beside || place === 0)).length;
  }

  protected change(at: number, part: Partial<DraftLine>): void {
    this.lines.update((lines) => lines.map((line, place) => (place === at ? { ...line, ...part } : line)));
  }

  /** Another kind may not know who was asked: the signer is named by mandates, not by units. */
  protected changeKind(at: number, kind: StepKind): void {
    const who = this.lines()[at]?.who ?? '';
    const known = this.choices(kind, this.posts()).some((choice) => choice.who === who);
    this.change(at, { kind, who: known ? who : '' });
  }

  protected changeWho(at: number, who: string): void {
    this.change(at, { who: who as PlannedPost | '' });
  }

  protected add(): void {
    this.lines.update(withOpinion);
    const at = this.lines().findIndex(({ who }) => who === '');
    this.focus(at, 'select.who');
  }

  protected remove(at: number): void {
    this.lines.update((lines) => without(lines, at));
    this.focus(Math.min(at, this.lines().length - 1), 'select.who');
  }

  protected move(at: number, by: 1 | -1, control = 'select.who'): void {
    const before = this.lines();
    this.lines.set(moved(before, at, by));
    if (this.lines() !== before) this.focus(at + by, control);
  }

  private moveFocused(by: 1 | -1): void | false {
    const at = this.rows().findIndex(({ nativeElement }) => nativeElement.contains(document.activeElement));
    if (at < 0) return false;
    const { activeElement } = document;
    const control = activeElement?.classList.contains('kind') ? 'select.kind' : 'select.who';
    this.move(at, by, control);
  }

  /** The line is drawn in its new place with the next rendering. */
  private focus(at: number, control: string): void {
    setTimeout(() => this.host.querySelectorAll<HTMLElement>(`li ${control}`)[at]?.focus());
  }
}
