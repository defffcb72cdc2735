import { Component, computed, type ElementRef, inject, input, viewChild } from '@angular/core';
import { Router } from '@angular/router';
import {
  DataList,
  EmptyState,
  Icon,
  ListCell,
  ProblemBanner,
  SplitPane,
  StatusChip,
  useShortcuts,
  type ListColumn,
} from '@lienthong/platform/ui';
import { ErrorMessages, injectText, Session } from '@lienthong/platform/web';
import type { identityVi } from '../messages/identity.vi';
import { AddPersonForm } from './add-person-form';
import { injectPeopleList } from './people-list';
import { presentPosts, type Person } from './person';
import { PeopleTabs } from './people-tabs';
import { PersonPane } from './person-pane';

const REST_MS = 250;
const NEW = 'new';

/** Người dùng: who works at the acting agency and in which posts; one person, or a new one, beside the list. */
@Component({
  selector: 'lt-people-page',
  imports: [
    AddPersonForm,
    DataList,
    EmptyState,
    Icon,
    ListCell,
    PeopleTabs,
    PersonPane,
    ProblemBanner,
    SplitPane,
    StatusChip,
  ],
  templateUrl: './people-page.html',
})
export class PeoplePage {
  /** What is looked for, from the address. */
  readonly q = input<string>();
  /** Whose pane is open, or `new`; from the address. */
  readonly person = input<string>();
  protected readonly text = injectText<typeof identityVi>('identity');
  protected readonly errors = inject(ErrorMessages);
  protected readonly session = inject(Session);
  protected readonly list = injectPeopleList(() => this.q());
  protected readonly adding = computed(() => this.person() === NEW && this.session.can('people.manage'));
  protected readonly chosen = computed(() => this.list.rows().find(({ id }) => id === this.person()));
  protected readonly idOf = (person: Person) => person.id;
  protected readonly nameOf = (person: Person) => person.fullName;
  private readonly router = inject(Router);
  private readonly field = viewChild.required<ElementRef<HTMLInputElement>>('field');
  private due: ReturnType<typeof setTimeout> | undefined;

  protected readonly columns = computed<readonly ListColumn[]>(() => [
    { key: 'fullName', label: this.text('person.fullName') },
    { key: 'username', label: this.text('username'), width: '180px' },
    { key: 'posts', label: this.text('posts'), narrow: 'wide' },
    { key: 'status', label: this.text('person.status'), width: '120px', narrow: 'last' },
  ]);

  constructor() {
    const group = () => this.text('people');
    useShortcuts([
      { keys: '/', label: () => this.text('people.search.focus'), group, run: () => this.focusSearch() },
      { keys: 'n', label: () => this.text('people.add'), group, run: () => this.begin() },
      { keys: 'Escape', label: () => this.text('person.close'), group, run: () => this.leave() },
    ]);
  }

  protected postsOf(person: Person): string {
    return presentPosts(person)
      .map(({ title, roles }) => `${title} (${roles.map((role) => this.text(`role.${role}`)).join(', ')})`)
      .join('; ');
  }

  protected searchLater(): void {
    clearTimeout(this.due);
    this.due = setTimeout(() => this.search(), REST_MS);
  }

  protected searchNow(event: Event): void {
    event.preventDefault();
    clearTimeout(this.due);
    this.search();
  }

  protected open(id: string | undefined): void {
    this.show({ person: id ?? null });
  }

  protected begin(): void | false {
    if (!this.session.can('people.manage')) return false;
    this.open(NEW);
  }

  protected added(person: Person): void {
    this.list.put(person);
    this.open(person.id);
  }

  protected leave(): void | false {
    if (!this.adding() && !this.chosen()) return false;
    this.open(undefined);
  }

  private search(): void {
    this.show({ q: this.field().nativeElement.value.trim() || null });
  }

  private focusSearch(): void {
    this.field().nativeElement.select();
    this.field().nativeElement.focus();
  }

  private show(queryParams: Readonly<Record<string, string | null>>): void {
    void this.router.navigate([], { queryParams, queryParamsHandling: 'merge', replaceUrl: true });
  }
}
