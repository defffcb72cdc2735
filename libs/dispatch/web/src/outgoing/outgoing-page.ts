import { Component, computed, effect, inject, input, signal } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { dispatchEndpoints } from '@lienthong/dispatch/model';
import { documentEndpoints, reviewEndpoints, type DocumentView } from '@lienthong/document/model';
import {
  DocumentFiles,
  DocumentTimeline,
  injectWriteQuery,
  LinkTabs,
  liveTicks,
  ReviewPanel,
  VersionList,
  type LinkTab,
} from '@lienthong/document/web';
import {
  CodeBadge,
  Icon,
  ProblemBanner,
  ProgressCell,
  Toasts,
  UrgencyBadge,
  useShortcuts,
} from '@lienthong/platform/ui';
import { Api, apiResource, ErrorMessages, injectText, PageTitle, Session } from '@lienthong/platform/web';
import { AddedView } from '../added/added-view';
import { RELATED_VIEWS } from '../added/added-views';
import { SendingBoard } from '../delivery/sending-board';
import type { dispatchVi } from '../messages/dispatch.vi';
import { PreviousPage } from '../shell/previous-page';
import { OutgoingFacts } from './outgoing-facts';

/** One outgoing document: its pages on the left; facts, the live tree of its deliveries and what happened on the right. */
@Component({
  selector: 'lt-outgoing-page',
  imports: [
    AddedView,
    CodeBadge,
    DocumentFiles,
    DocumentTimeline,
    Icon,
    LinkTabs,
    OutgoingFacts,
    ProblemBanner,
    ProgressCell,
    ReviewPanel,
    RouterLink,
    SendingBoard,
    UrgencyBadge,
    VersionList,
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
  protected readonly related = inject(RELATED_VIEWS, { optional: true }) ?? [];
  protected readonly pagesShown = signal(true);
  private readonly session = inject(Session);
  private readonly api = inject(Api);
  private readonly router = inject(Router);
  private readonly toasts = inject(Toasts);
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
    const versions = this.document()?.versions ?? 0;
    return [
      { key: 'facts', label: this.text('tab.handling') },
      { key: 'route', label: this.text('route'), ...(total === undefined ? {} : { count: total }) },
      { key: 'timeline', label: this.text('tab.timeline') },
      { key: 'related', label: this.text('tab.related') },
      ...(versions ? [{ key: 'versions', label: this.text('tab.versions'), count: versions }] : []),
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

  /** After an act the next document that waits for the person opens; without one this stays. */
  protected async moved(document: DocumentView): Promise<void> {
    this.resource.set(document);
    const status = this.text(`moved.${document.status}`, { name: document.waitingFor ?? '' });
    this.toasts.show(status);
    if (!this.session.can('document.review')) return;
    const { items } = await this.api.call(reviewEndpoints.waiting, { query: { limit: 2 } });
    const next = items.find(({ documentId }) => documentId !== document.id);
    if (next) void this.router.navigate(['/outgoing', next.documentId]);
  }
}
