import { Component, computed, effect, inject, input, linkedSignal, signal, untracked } from '@angular/core';
import { Router } from '@angular/router';
import { arrivalEndpoints } from '@lienthong/dispatch/model';
import {
  DocumentFiles,
  injectWriteQuery,
  LinkTabs,
  liveTicks,
  type LinkTab,
  type WriteQuery,
} from '@lienthong/document/web';
import { Icon, ProblemBanner, Toasts, UrgencyBadge, useShortcuts, type Shortcut } from '@lienthong/platform/ui';
import {
  apiResource,
  ErrorMessages,
  injectText,
  Language,
  PageTitle,
  Session,
  toProblemError,
  type ProblemError,
} from '@lienthong/platform/web';
import type { dispatchVi } from '../messages/dispatch.vi';
import { AddedView } from '../added/added-view';
import { ARRIVAL_TABS } from '../added/added-views';
import { PreviousPage } from '../shell/previous-page';
import { Proofs } from '../letters/proofs';
import { Twins } from '../letters/twins';
import { DueChip } from '../words/due-chip';
import { ArrivalReplies } from '../reply/arrival-replies';
import { ArrivalAnswers } from './arrival-answers';
import { ArrivalFacts } from './arrival-facts';
import { ArrivalRoute } from './arrival-route';
import { ArrivalTimeline } from './arrival-timeline';
import { injectKeptReasons } from './kept-reasons';
import { RefuseDrawer } from './refuse-drawer';

/** One incoming document: its pages on the left; what to do, where it went and what happened on the right. */
@Component({
  selector: 'lt-arrival-page',
  imports: [
    AddedView,
    ArrivalFacts,
    ArrivalReplies,
    ArrivalRoute,
    ArrivalTimeline,
    DocumentFiles,
    DueChip,
    Icon,
    LinkTabs,
    ProblemBanner,
    Proofs,
    RefuseDrawer,
    Twins,
    UrgencyBadge,
  ],
  templateUrl: './arrival-page.html',
  host: { class: 'fill-page' },
})
export class ArrivalPage {
  readonly id = input.required<string>();
  /** Which view, from the address. */
  readonly tab = input<string>();
  protected readonly text = injectText<typeof dispatchVi>('dispatch');
  protected readonly errors = inject(ErrorMessages);
  private readonly language = inject(Language);
  private readonly added = inject(ARRIVAL_TABS, { optional: true }) ?? [];
  protected readonly addedTab = computed(() => this.added.find(({ key }) => key === this.current()));
  private readonly session = inject(Session);
  private readonly answers = inject(ArrivalAnswers);
  private readonly toasts = inject(Toasts);
  private readonly router = inject(Router);
  private readonly previous = inject(PreviousPage);
  private readonly news = liveTicks('arrivals');
  protected readonly current = computed(() => this.tab() ?? 'facts');
  private readonly reasons = injectKeptReasons();
  /** Open again where a reason was typed and not sent. */
  protected readonly refusing = linkedSignal(() => this.reasons.read(this.id()) !== undefined);
  protected readonly pagesShown = signal(true);
  protected readonly busy = signal(false);
  protected readonly failure = signal<ProblemError | undefined>(undefined);
  protected readonly resource = apiResource(arrivalEndpoints.one, () => {
    this.news();
    return { params: { id: this.id() } };
  });
  protected readonly arrival = computed(() => {
    const latest = this.resource.latest();
    return latest?.id === this.id() ? latest : undefined;
  });
  /** A key of the added view that opened it. */
  private readonly pressed = signal('');
  protected readonly about = computed<Record<string, string>>(() => {
    const about = { arrivalId: this.id() };
    return this.addedTab()?.keys ? { ...about, pressed: this.pressed() } : about;
  });
  protected readonly mayAnswer = computed(
    () => this.arrival()?.state === 'pending' && this.session.can('arrival.register'),
  );
  protected readonly tabs = computed<readonly LinkTab[]>(() => [
    { key: 'facts', label: this.text('tab.arrival') },
    ...this.added.map(({ key, label }) => ({ key, label: this.language.text(label) })),
    { key: 'route', label: this.text('route') },
    { key: 'timeline', label: this.text('tab.timeline') },
  ]);

  constructor() {
    const title = inject(PageTitle);
    effect(() => {
      this.tab(); // another view begins with the plain title
      title.show(this.arrival()?.code);
    });
    effect(() => {
      if (this.arrival()?.state === 'pending') this.answers.see(this.id());
    });
    effect(() => {
      this.current();
      if (!this.addedTab()?.keys) untracked(() => this.pressed.set(''));
    });
    const group = () => this.text('arrival');
    const write = injectWriteQuery();
    useShortcuts([
      { keys: 'n', label: () => this.text('register'), group, run: () => this.mayAnswer() && void this.register() },
      { keys: 'r', label: () => this.text('refuse'), group, run: () => this.mayAnswer() && this.refusing.set(true) },
      { keys: 'l', label: () => this.text('route'), group, run: () => write({ tab: 'route' }) },
      {
        keys: 'v',
        label: () => this.text('pages.toggle'),
        group,
        run: () => this.pagesShown.update((shown) => !shown),
      },
      {
        keys: 'Escape',
        label: () => this.text('pending.back'),
        group,
        run: () => this.previous.back('/incoming/register'),
      },
      // Last, so that what the page itself does with a key comes first.
      ...this.addedKeys(group, write),
    ]);
  }

  /** What added views answer, pressed where they are not on the screen. */
  private addedKeys(group: () => string, write: WriteQuery): readonly Shortcut[] {
    return this.added.flatMap(({ key: tab, keys = [] }) =>
      keys.map(({ key, label }) => ({
        keys: key,
        label: () => this.language.text(label),
        group,
        run: () => this.current() !== tab && (this.pressed.set(key), write({ tab })),
      })),
    );
  }

  protected async register(): Promise<void> {
    await this.answer(async () => {
      const view = await this.answers.register(this.id());
      this.resource.set(view);
      this.toasts.show(this.text('registered', { code: view.code, number: view.arrivalNumber ?? 0 }));
    });
  }

  protected async refuse(reason: string): Promise<void> {
    await this.answer(async () => {
      const view = await this.answers.refuse(this.id(), reason);
      this.resource.set(view);
      this.refusing.set(false);
      this.toasts.show(this.text('refused', { code: view.code, sender: view.senderName }));
    });
  }

  protected async merge(withId: string): Promise<void> {
    await this.answer(async () => {
      const { id } = await this.answers.merge(this.id(), withId);
      this.toasts.show(this.text('twins.merged'));
      if (id === this.id()) this.resource.reload();
      else await this.router.navigate(['/incoming', id]);
    });
  }

  private async answer(act: () => Promise<void>): Promise<void> {
    if (this.busy()) return;
    this.busy.set(true);
    this.failure.set(undefined);
    try {
      await act();
    } catch (failure) {
      this.failure.set(toProblemError(failure));
      this.resource.reload();
    } finally {
      this.busy.set(false);
    }
  }
}
