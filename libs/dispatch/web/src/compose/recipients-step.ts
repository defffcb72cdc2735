import { Component, computed, effect, inject } from '@angular/core';
import { dispatchEndpoints } from '@lienthong/dispatch/model';
import type { Route } from '@lienthong/document/model';
import { formatNumber, Icon, ProblemBanner, Shortcuts, TreePicker } from '@lienthong/platform/ui';
import { apiResource, ErrorMessages, injectText, Session } from '@lienthong/platform/web';
import type { dispatchVi } from '../messages/dispatch.vi';
import { IssueDesk } from './issue-desk';
import { RecipientDirectory } from './recipient-directory';
import { summariseChosen, type ChosenPart } from './summarise-chosen';

const MOST_RECENT = 8;
const MOST_PARTS = 24;

/** Nơi nhận: groups, recent ones and the tree; what was chosen, and the way it goes. */
@Component({
  selector: 'lt-recipients-step',
  imports: [Icon, ProblemBanner, TreePicker],
  templateUrl: './recipients-step.html',
})
export class RecipientsStep {
  protected readonly text = injectText<typeof dispatchVi>('dispatch');
  protected readonly errors = inject(ErrorMessages);
  private readonly session = inject(Session);
  protected readonly desk = inject(IssueDesk);
  protected readonly agencies = inject(RecipientDirectory);
  protected readonly number = formatNumber;
  protected readonly routes = ['direct', 'by_level'] as const satisfies readonly Route[];
  private readonly sentLately = apiResource(dispatchEndpoints.recentRecipients, () =>
    this.session.can('document.issue') ? {} : undefined,
  );
  protected readonly recent = computed(() =>
    (this.sentLately.latest()?.agencyIds ?? []).filter((id) => this.agencies.knows(id)).slice(0, MOST_RECENT),
  );
  private readonly all = computed(() =>
    summariseChosen(this.desk.recipients(), this.agencies.groups(), (id) => this.agencies.nameOf(id)),
  );
  protected readonly parts = computed(() => this.all().slice(0, MOST_PARTS));
  protected readonly others = computed(() => this.all().length - this.parts().length);
  protected readonly way = computed(() => this.agencies.wayOf(this.desk.recipients(), 'by_level'));

  constructor() {
    const keys = inject(Shortcuts);
    // Alt 1, Alt 2 … choose the groups of whole levels from any field: the hands stay where they type.
    effect((onCleanup) => {
      const group = () => this.text('recipients');
      onCleanup(
        keys.register(
          this.agencies
            .levels()
            .slice(0, 9)
            .map((level, at) => ({
              keys: `alt+${at + 1}`,
              label: () => level.label,
              group,
              run: (event) => void (event.repeat || this.tick(level)),
            })),
        ),
      );
    });
  }

  protected toggle(id: string): void {
    this.desk.recipients.update((chosen) => {
      const next = new Set(chosen);
      if (!next.delete(id)) next.add(id);
      return next;
    });
  }

  protected isWhole({ ids }: ChosenPart): boolean {
    return ids.every((id) => this.desk.recipients().has(id));
  }

  /** The whole group, or nothing of it. */
  protected tick(group: ChosenPart): void {
    if (this.isWhole(group)) this.remove(group);
    else this.desk.recipients.update((chosen) => new Set([...chosen, ...group.ids]));
  }

  protected remove({ ids }: ChosenPart): void {
    this.desk.recipients.update((chosen) => new Set([...chosen].filter((id) => !ids.includes(id))));
  }
}
