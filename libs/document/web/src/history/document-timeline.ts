import { Component, computed, inject, input } from '@angular/core';
import type { TimelineLine } from '@lienthong/document/model';
import { Timeline, type TimelineEntry } from '@lienthong/platform/ui';
import { Language } from '@lienthong/platform/web';

/**
 * Everything that happened to a document as sentences. The sentence of an action is the message
 * `<scope>.timeline.<action>` of the first scope that has one, or else what the action's own domain says in its words for the
 * shell; an action nobody knows shows its name.
 */
@Component({
  selector: 'lt-document-timeline',
  imports: [Timeline],
  template: `<lt-timeline [entries]="entries()" />`,
})
export class DocumentTimeline {
  readonly lines = input.required<readonly TimelineLine[]>();
  /** Message scopes to look in. */
  readonly scopes = input<readonly string[]>(['document']);
  private readonly language = inject(Language);
  protected readonly entries = computed(() => this.lines().map((line) => this.entryOf(line)));

  private entryOf(line: TimelineLine): TimelineEntry {
    const actor = [line.personName, line.postTitle, this.behalfOf(line), line.agencyName].filter(Boolean).join(' · ');
    const detail = this.detailOf(line);
    return { id: line.id, at: line.at, title: this.titleOf(line), actor, ...(detail && { detail }) };
  }

  private behalfOf({ behalfOf }: TimelineLine): string | undefined {
    return behalfOf ? this.language.text('document.timeline.behalf', behalfOf) : undefined;
  }

  private titleOf({ action, data }: TimelineLine): string {
    const [own = ''] = action.split('.');
    const key = [...this.scopes(), `${own}Shell`]
      .map((scope) => `${scope}.timeline.${action}`)
      .find((one) => this.language.has(one));
    return key ? this.language.text(key, data) : action;
  }

  private detailOf({ data }: TimelineLine): string | undefined {
    if (data['reason']) return this.language.text('document.timeline.reason', data);
    return data['via'] ? this.language.text('document.timeline.via', data) : undefined;
  }
}
