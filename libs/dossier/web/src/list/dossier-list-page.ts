import { Component, computed, inject, input, signal } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { LinkTabs, ListSearch, injectWriteQuery, type LinkTab } from '@lienthong/document/web';
import { dossierEndpoints, type dossierRowSchema, type DossierView } from '@lienthong/dossier/model';
import { vietnamYear } from '@lienthong/platform/kernel';
import {
  DataList,
  EmptyState,
  Icon,
  ListCell,
  NumberPipe,
  ProblemBanner,
  SplitPane,
  StatusChip,
  useShortcuts,
  type ListColumn,
} from '@lienthong/platform/ui';
import { ErrorMessages, injectText, pagedRows, Session } from '@lienthong/platform/web';
import type * as z from 'zod';
import type { dossierVi } from '../messages/dossier.vi';
import { HandOverForm } from './hand-over-form';
import { OpenDossierForm } from './open-dossier-form';
import { injectRetentionWords } from './retention-words';

type Row = z.output<typeof dossierRowSchema>;

const TABS = ['open', 'mine', 'closed'] as const;

/** Hồ sơ: what the agency keeps of its work; opening one, and handing over when somebody leaves, beside the list. */
@Component({
  selector: 'lt-dossier-list-page',
  imports: [
    DataList,
    EmptyState,
    HandOverForm,
    Icon,
    LinkTabs,
    ListCell,
    ListSearch,
    NumberPipe,
    OpenDossierForm,
    ProblemBanner,
    RouterLink,
    SplitPane,
    StatusChip,
  ],
  templateUrl: './dossier-list-page.html',
  host: { class: 'fill-page' },
})
export class DossierListPage {
  /** What is looked for, and which of them; from the address. */
  readonly q = input<string>();
  readonly tab = input<string>();
  protected readonly text = injectText<typeof dossierVi>('dossier');
  protected readonly errors = inject(ErrorMessages);
  protected readonly session = inject(Session);
  protected readonly retention = injectRetentionWords();
  protected readonly write = injectWriteQuery();
  protected readonly year = vietnamYear(new Date());
  /** What stands beside the list. */
  protected readonly beside = signal<'open' | 'handOver' | undefined>(undefined);
  protected readonly current = computed(() => TABS.find((tab) => tab === this.tab()) ?? 'open');
  protected readonly tabs = computed<readonly LinkTab[]>(() =>
    TABS.map((key) => ({ key, label: this.text(`tab.${key}`) })),
  );
  protected readonly dossiers = pagedRows(dossierEndpoints.list, () => ({
    q: this.q(),
    state: this.current() === 'closed' ? ('closed' as const) : ('open' as const),
    mine: this.current() === 'mine' ? ('true' as const) : undefined,
  }));
  protected readonly columns = computed<readonly ListColumn[]>(() => [
    { key: 'notation', label: this.text('notation'), width: '110px' },
    { key: 'title', label: this.text('title'), narrow: 'wide' },
    { key: 'holder', label: this.text('holder'), width: '170px', narrow: 'hide' },
    { key: 'documents', label: this.text('documents'), width: '80px', align: 'end' },
    { key: 'retention', label: this.text('retention'), width: '130px', narrow: 'last' },
  ]);
  protected readonly idOf = (row: Row) => row.id;
  protected readonly nameOf = (row: Row) => `${row.notation} ${row.title}`;
  private readonly router = inject(Router);

  constructor() {
    const group = () => this.text('dossiers');
    useShortcuts([
      { keys: 'n', label: () => this.text('open'), group, run: () => this.begin() },
      { keys: 'Escape', label: () => this.text('leave'), group, run: () => this.leave() },
    ]);
  }

  protected show(dossier: Pick<Row | DossierView, 'id'>): void {
    void this.router.navigate(['/dossiers', dossier.id]);
  }

  protected begin(): void | false {
    if (!this.session.can('dossier.keep')) return false;
    this.beside.set('open');
  }

  protected leave(): void | false {
    if (!this.beside()) return false;
    this.beside.set(undefined);
  }

  protected handedOver(): void {
    this.beside.set(undefined);
    this.dossiers.reload();
  }
}
