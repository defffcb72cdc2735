import { Component, computed, inject, input, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import { dossierEndpoints, type DossierView } from '@lienthong/dossier/model';
import { Icon, ProblemBanner, StatusChip, Toasts } from '@lienthong/platform/ui';
import { apiResource, ErrorMessages, injectAct, injectText, Session } from '@lienthong/platform/web';
import { HandOverForm } from '../list/hand-over-form';
import type { dossierVi } from '../messages/dossier.vi';
import { CoverForm } from './cover-form';
import { DossierFacts } from './dossier-facts';
import { DossierItems } from './dossier-items';
import { ReasonForm } from './reason-form';
import { RecordFinder, type FoundRecord } from './record-finder';
import { ShareForm } from './share-form';

type Item = DossierView['items'][number];
type Panel = 'cover' | 'close' | 'share' | 'file' | 'reopen' | 'handOver';

/** One dossier: its cover, its documents in order, and what can be done with it. */
@Component({
  selector: 'lt-dossier-page',
  imports: [
    CoverForm,
    DossierFacts,
    DossierItems,
    HandOverForm,
    Icon,
    ProblemBanner,
    ReasonForm,
    RecordFinder,
    RouterLink,
    ShareForm,
    StatusChip,
  ],
  templateUrl: './dossier-page.html',
  host: { class: 'dossier-page' },
})
export class DossierPage {
  readonly id = input.required<string>();
  protected readonly text = injectText<typeof dossierVi>('dossier');
  protected readonly errors = inject(ErrorMessages);
  protected readonly session = inject(Session);
  protected readonly dossier = apiResource(dossierEndpoints.one, () => ({ params: { id: this.id() } }));
  protected readonly panel = signal<Panel | undefined>(undefined);
  protected readonly inside = computed(() => this.dossier.latest()?.items.map(({ id }) => id) ?? []);
  protected readonly exportUrl = computed(() => dossierEndpoints.export.path.replace(':id', this.id()));
  protected readonly filing = injectAct(dossierEndpoints.file);
  protected readonly taking = injectAct(dossierEndpoints.takeOut);
  protected readonly reopening = injectAct(dossierEndpoints.reopen);
  protected readonly confirming = injectAct(dossierEndpoints.confirmSharing);
  protected readonly problem = computed(() =>
    [this.filing, this.taking, this.reopening, this.confirming].map((act) => act.problem()).find(Boolean),
  );
  private readonly toasts = inject(Toasts);

  protected toggle(panel: Panel): void {
    this.panel.update((open) => (open === panel ? undefined : panel));
  }

  protected show(dossier: DossierView | undefined, said?: string): void {
    if (!dossier) return;
    this.dossier.set(dossier);
    this.panel.set(undefined);
    if (said) this.toasts.show(said);
  }

  protected async file({ kind, id, code }: FoundRecord): Promise<void> {
    const filed = await this.filing.send({ params: { id: this.id() }, body: { records: [{ kind, id }] } });
    if (!filed) return;
    this.dossier.set(filed);
    this.toasts.show(this.text('file.done', { code }));
  }

  protected async takeOut({ item, reason }: { readonly item: Item; readonly reason: string }): Promise<void> {
    const { kind, id, code } = item;
    const body = { record: { kind, id }, reason };
    this.show(await this.taking.send({ params: { id: this.id() }, body }), this.text('takeOut.done', { code }));
  }

  protected async reopen(reason: string): Promise<void> {
    this.show(await this.reopening.send({ params: { id: this.id() }, body: { reason } }), this.text('reopen.done'));
  }

  protected async confirmAccess(): Promise<void> {
    this.show(await this.confirming.send({ params: { id: this.id() } }), this.text('access.confirmed'));
  }
}
