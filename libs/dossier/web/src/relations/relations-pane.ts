import { Component, computed, inject, input, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import { relationEndpoints, type RelationsView } from '@lienthong/dossier/model';
import { apiResource, ErrorMessages, injectAct, injectText, Language, Session } from '@lienthong/platform/web';
import { DatePipe, Icon, ProblemBanner, Toasts } from '@lienthong/platform/ui';
import { dossierErrorKeys } from '../messages/dossier-error-keys';
import { dossierMessages } from '../messages/dossier-messages';
import type { dossierVi } from '../messages/dossier.vi';
import { CopyForm } from './copy-form';
import { IntoDossier } from './into-dossier';
import { LinkForm } from './link-form';

type Link = RelationsView['links'][number];

/** Liên quan: what a document bears on, the dossiers it lies in, and its certified copies. */
@Component({
  selector: 'lt-relations-pane',
  imports: [CopyForm, DatePipe, Icon, IntoDossier, LinkForm, ProblemBanner, RouterLink],
  templateUrl: './relations-pane.html',
  host: { class: 'relations-pane' },
})
export class RelationsPane {
  readonly kind = input.required<'document' | 'arrival'>();
  readonly id = input.required<string>();
  protected readonly text = injectText<typeof dossierVi>('dossier');
  protected readonly errors = inject(ErrorMessages);
  protected readonly session = inject(Session);
  private readonly toasts = inject(Toasts);
  protected readonly record = computed(() => ({ kind: this.kind(), id: this.id() }));
  protected readonly panel = signal<'link' | 'dossier' | 'copy' | undefined>(undefined);
  protected readonly unlinking = injectAct(relationEndpoints.unlink);
  private readonly ofDocument = apiResource(relationEndpoints.ofDocument, () =>
    this.kind() === 'document' ? { params: { id: this.id() } } : undefined,
  );
  private readonly ofArrival = apiResource(relationEndpoints.ofArrival, () =>
    this.kind() === 'arrival' ? { params: { id: this.id() } } : undefined,
  );
  protected readonly relations = computed(() => (this.kind() === 'document' ? this.ofDocument : this.ofArrival));

  constructor() {
    // The page belongs to another domain, whose routes do not know these words.
    inject(Language).add('dossier', dossierMessages);
    this.errors.add(dossierErrorKeys);
  }

  protected toggle(panel: 'link' | 'dossier' | 'copy'): void {
    this.panel.update((open) => (open === panel ? undefined : panel));
  }

  protected changed(): void {
    this.panel.set(undefined);
    this.relations().reload();
  }

  protected wordsOf({ relation, direction }: Link): string {
    return this.text(`relation.${relation}.${direction}`);
  }

  protected async unlink({ linkId }: Link): Promise<void> {
    if (linkId === null) return;
    await this.unlinking.send({ params: { id: linkId } });
    if (this.unlinking.problem()) return;
    this.toasts.show(this.text('link.removed'));
    this.changed();
  }
}
