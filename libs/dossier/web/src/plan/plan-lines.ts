import { Component, input, output } from '@angular/core';
import { RouterLink } from '@angular/router';
import { DOSSIER_LIMITS, type PlanLineKind } from '@lienthong/dossier/model';
import { Icon } from '@lienthong/platform/ui';
import { injectText } from '@lienthong/platform/web';
import { injectRetentionWords, readRetention } from '../list/retention-words';
import type { dossierVi } from '../messages/dossier.vi';
import { moveLine, type WrittenLine } from './written-lines';

/** The lines of a plan in the columns of appendix V: written in place while the plan is a draft. */
@Component({
  selector: 'lt-plan-lines',
  imports: [Icon, RouterLink],
  templateUrl: './plan-lines.html',
})
export class PlanLines {
  readonly lines = input.required<readonly WrittenLine[]>();
  readonly editable = input(false);
  /** Whether dossiers can be opened from the lines. */
  readonly openable = input(false);
  readonly tried = input(false);
  readonly changed = output<readonly WrittenLine[]>();
  readonly opened = output<WrittenLine>();
  protected readonly text = injectText<typeof dossierVi>('dossier');
  protected readonly retention = injectRetentionWords();
  protected readonly limits = DOSSIER_LIMITS;
  protected readonly kinds = ['heading', 'subheading', 'dossier'] as const satisfies readonly PlanLineKind[];

  protected set(at: number, change: Partial<WrittenLine>): void {
    this.changed.emit(this.lines().map((line, index) => (index === at ? { ...line, ...change } : line)));
  }

  protected setRetention(at: number, field: HTMLInputElement): void {
    const years = readRetention(field.value);
    if (years !== undefined) this.set(at, { retentionYears: years });
    else field.value = String(this.lines()[at]?.retentionYears ?? '');
  }

  protected move(at: number, step: 1 | -1): void {
    this.changed.emit(moveLine(this.lines(), at, step));
  }

  protected remove(at: number): void {
    this.changed.emit(this.lines().filter((_, index) => index !== at));
  }
}
