import { Component, computed, effect, inject, input, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import { dispatchEndpoints } from '@lienthong/dispatch/model';
import { documentEndpoints } from '@lienthong/document/model';
import {
  DocumentFiles,
  DocumentTimeline,
  injectWriteQuery,
  LinkTabs,
  liveTicks,
  type LinkTab,
} from '@lienthong/document/web';
import { CodeBadge, Icon, ProblemBanner, ProgressCell, UrgencyBadge, useShortcuts } from '@lienthong/platform/ui';
import { apiResource, ErrorMessages, injectText, PageTitle, Session } from '@lienthong/platform/web';
import { SendingBoard } from '../delivery/sending-board';
import type { dispatchVi } from '../messages/dispatch.vi';
import { PreviousPage } from '../shell/previous-page';
import { OutgoingFacts } from './outgoing-facts';

/** One outgoing document: its pages on the left; facts, the live tree of its deliveries and what happened on the right. */
@Component({
  selector: 'lt-outgoing-page',
  imports: [
    CodeBadge,
    DocumentFiles,
    DocumentTimeline,
    Icon,
    LinkTabs,
    OutgoingFacts,
    ProblemBanner,
    ProgressCell,
    RouterLink,
    SendingBoard,
    UrgencyBadge,
  ],
  templateUrl: './outgoing-page.html',
  host: { class: 'fill-page' },
})
export class OutgoingPage {
  readonly id = input.required<string>();
  /** Which view, from the address. */
  readonly tab = input<string>();
  protected readonly text = injectText<typeof dispatchVi>('dispatch');
  protected readonly errors = inject(ErrorMessages);
  protected readonly pagesShown = signal(true);
  private readonly session = inject(Session);
  private readonly documents = liveTicks('documents');
  private readonly dispatches = liveTicks('dispatches');
  protected readonly current = computed(() => this.tab() ?? 'facts');
  protected readonly resource = apiResource(documentEndpoints.one, () => {
    this.documents();
    return { params: { id: this.id() } };
  });
  protected readonly document = computed(() => {
    const latest = this.resource.latest();
    return latest?.id === this.id() ? latest : undefined;
  });
  private readonly dispatchId = computed(() => this.document()?.dispatchId ?? undefined);
  protected readonly sending = apiResource(dispatchEndpoints.one, () => {
    this.dispatches();
    const id = this.dispatchId();
    return id !== undefined && this.session.can('dispatch.read') ? { params: { id } } : undefined;
  });
  protected readonly timeline = apiResource(documentEndpoints.timeline, () => {
    this.documents();
    this.dispatches();
    return this.current() === 'timeline' ? { params: { id: this.id() } } : undefined;
  });
  protected readonly progress = computed(() => this.sending.latest()?.progress);
  protected readonly tabs = computed<readonly LinkTab[]>(() => {
    const total = this.progress()?.total;
    return [
      { key: 'facts', label: this.text('tab.facts') },
      { key: 'route', label: this.text('route'), ...(total === undefined ? {} : { count: total }) },
      { key: 'timeline', label: this.text('tab.timeline') },
    ];
  });

  constructor() {
    const title = inject(PageTitle);
    const previous = inject(PreviousPage);
    const write = injectWriteQuery();
    effect(() => {
      this.tab(); // another view begins with the plain title
      title.show(this.document()?.code ?? undefined);
    });
    const group = () => this.text('outgoing.document');
    useShortcuts([
      { keys: 'l', label: () => this.text('route'), group, run: () => write({ tab: 'route' }) },
      {
        keys: 'v',
        label: () => this.text('pages.toggle'),
        group,
        run: () => this.pagesShown.update((shown) => !shown),
      },
      { keys: 'Escape', label: () => this.text('pending.back'), group, run: () => previous.back('/outgoing/register') },
    ]);
  }
}
