import { Component, computed, inject, input, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import { delegationEndpoints } from '@lienthong/identity/model';
import { DateTimePipe, EmptyState, ProblemBanner, Toasts } from '@lienthong/platform/ui';
import { Api, apiResource, ErrorMessages, injectText, Language, Session, SESSION_GATE } from '@lienthong/platform/web';
import type { identityVi } from '../messages/identity.vi';
import { injectDelegatedActs, type DelegatedAct } from './delegated-acts';
import { timeWords } from './delegation-words';
import { sentenceKey } from './sentence-key';

/** Where the thing an act is about can be looked at. */
const PLACES: Readonly<Record<string, string>> = {
  document: '/outgoing',
  arrival: '/incoming',
  dossier: '/dossiers',
};

/** For who returns: everything done in their name under one delegation, as the journal has it. */
@Component({
  selector: 'lt-delegated-acts-page',
  imports: [DateTimePipe, EmptyState, ProblemBanner, RouterLink],
  templateUrl: './delegated-acts-page.html',
})
export class DelegatedActsPage {
  /** The delegation, from the address. */
  readonly id = input.required<string>();
  protected readonly text = injectText<typeof identityVi>('identity');
  protected readonly errors = inject(ErrorMessages);
  protected readonly acts = injectDelegatedActs(() => this.id());
  protected readonly busy = signal(false);
  protected readonly refusal = signal<unknown>(undefined);
  private readonly api = inject(Api);
  private readonly session = inject(Session);
  private readonly gate = inject(SESSION_GATE);
  private readonly language = inject(Language);
  private readonly toasts = inject(Toasts);
  private readonly own = apiResource(delegationEndpoints.own, () => ({}));
  /** Known to the giver; the administration reads the acts alone. */
  protected readonly delegation = computed(() => this.own.latest()?.given.find(({ id }) => id === this.id()));
  protected readonly time = computed(() => {
    const delegation = this.delegation();
    return delegation && timeWords(this.text, delegation);
  });
  protected readonly maySettle = computed(
    () => !!this.delegation()?.unseenActs && !this.session.post()?.behalfOf && !this.acts.more(),
  );

  protected sentenceOf({ action, data }: DelegatedAct): string {
    const key = sentenceKey(action, this.language);
    return key ? this.language.text(key, data) : this.text('acts.other', { action });
  }

  protected placeOf({ subjectType, subjectId }: DelegatedAct): string[] | undefined {
    const place = PLACES[subjectType];
    return place === undefined ? undefined : [place, subjectId];
  }

  /** Taken note of: the notice in the header goes, until more is done. */
  protected async settle(): Promise<void> {
    this.busy.set(true);
    this.refusal.set(undefined);
    try {
      await this.api.call(delegationEndpoints.seen, { params: { id: this.id() } });
      this.toasts.show(this.text('acts.settled'));
      this.own.reload();
      await this.gate.load();
    } catch (failure) {
      this.refusal.set(failure);
    } finally {
      this.busy.set(false);
    }
  }
}
