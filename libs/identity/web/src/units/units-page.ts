import { Component, inject, signal } from '@angular/core';
import { unitEndpoints, type unitViewSchema } from '@lienthong/identity/model';
import { EmptyState, formatDate, Icon, ProblemBanner, Toasts } from '@lienthong/platform/ui';
import { Api, apiResource, ErrorMessages, injectText, Session } from '@lienthong/platform/web';
import type * as z from 'zod';
import { InlineConfirm } from '../form/inline-confirm';
import type { identityVi } from '../messages/identity.vi';
import { PeopleTabs } from '../people/people-tabs';
import { UnitForm } from './unit-form';

type Unit = z.output<typeof unitViewSchema>;

const NEW = 'new';

/** Phòng, ban of the agency: their names, abbreviations for symbols, and who heads them. */
@Component({
  selector: 'lt-units-page',
  imports: [EmptyState, Icon, InlineConfirm, PeopleTabs, ProblemBanner, UnitForm],
  templateUrl: './units-page.html',
})
export class UnitsPage {
  protected readonly text = injectText<typeof identityVi>('identity');
  protected readonly errors = inject(ErrorMessages);
  protected readonly units = apiResource(unitEndpoints.units, () => ({}));
  /** The unit being written, or `new`. */
  protected readonly writing = signal<string | undefined>(undefined);
  protected readonly busy = signal(false);
  protected readonly refusal = signal<unknown>(undefined);
  protected readonly newUnit = NEW;
  private readonly api = inject(Api);
  private readonly toasts = inject(Toasts);
  protected readonly manages = inject(Session).can('people.manage');

  protected headsOf({ heads }: Unit): string {
    return heads.map(({ personName, title }) => `${personName} (${title})`).join(', ');
  }

  protected closedWords({ closedOn }: Unit): string {
    return closedOn ? this.text('unit.closedOn', { day: formatDate(closedOn) }) : '';
  }

  protected written(): void {
    this.writing.set(undefined);
    this.refusal.set(undefined);
    this.units.reload();
  }

  protected async setClosed({ id, name, abbreviation }: Unit, closed: boolean): Promise<void> {
    this.busy.set(true);
    this.refusal.set(undefined);
    try {
      await this.api.call(unitEndpoints.changeUnit, { params: { id }, body: { name, abbreviation, closed } });
      this.toasts.show(this.text(closed ? 'unit.close.done' : 'unit.open.done', { name }));
      this.units.reload();
    } catch (failure) {
      this.refusal.set(failure);
    } finally {
      this.busy.set(false);
    }
  }
}
