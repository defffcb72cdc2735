import { Component, computed, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import { NumberPipe } from '@lienthong/platform/ui';
import { Counts, injectText, Session } from '@lienthong/platform/web';
import type { overviewVi } from '../messages/overview.vi';
import { SilentSendings } from './silent-sendings';
import { UrgentArrivals } from './urgent-arrivals';

type Key = keyof typeof overviewVi;

/** A number with the list it counts. */
interface Figure {
  readonly words: Key;
  /** Path of the list, and of its count. */
  readonly path: string;
  readonly query?: Readonly<Record<string, string>>;
  readonly permission: string;
}

/** A page that an administrator goes to. */
interface Door {
  readonly path: string;
  readonly words: Key & `admin.${string}`;
  readonly permission?: string;
}

const FIGURES: readonly Figure[] = [
  { words: 'pending', path: '/incoming/pending', permission: 'arrival.read' },
  { words: 'drafts', path: '/outgoing/drafts', permission: 'document.draft' },
  { words: 'silent', path: '/outgoing/delivery', query: { view: 'silent' }, permission: 'dispatch.read' },
];

const DOORS: readonly Door[] = [
  { path: '/admin/people', words: 'admin.people', permission: 'people.read' },
  { path: '/admin/organisations', words: 'admin.organisations' },
  { path: '/admin/organisations/import', words: 'admin.import', permission: 'agency.manage' },
];

/** Where the day begins: what waits for this post, each number leading to the list it counts. */
@Component({
  selector: 'app-overview',
  imports: [NumberPipe, RouterLink, SilentSendings, UrgentArrivals],
  templateUrl: './overview.html',
})
export class Overview {
  protected readonly text = injectText<typeof overviewVi>('overview');
  protected readonly session = inject(Session);
  private readonly counts = inject(Counts);
  protected readonly figures = computed(() =>
    FIGURES.filter(({ permission }) => this.session.can(permission)).map((figure) => ({
      ...figure,
      count: this.counts.of(figure.path),
    })),
  );
  /** Administrators administer; whoever has documents finds the organisation in the navigation. */
  protected readonly doors = computed(() =>
    this.session.can('people.manage') ? DOORS.filter(({ permission }) => this.session.can(permission)) : [],
  );

  protected hintOf({ words }: Door): string {
    return this.text(`${words}.hint` as Key);
  }
}
