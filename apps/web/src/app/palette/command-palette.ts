import {
  afterNextRender,
  Component,
  computed,
  type ElementRef,
  effect,
  inject,
  linkedSignal,
  output,
  signal,
  viewChild,
} from '@angular/core';
import { Router } from '@angular/router';
import { Icon } from '@lienthong/platform/ui';
import { type Command, Commands, type FoundThing, injectText, Language, Session } from '@lienthong/platform/web';
import { navigationFor, OVERVIEW } from '../layout/navigation';
import type { shellVi } from '../messages/shell.vi';
import { matchEntries, type PaletteEntry } from './palette-entries';

/** A moment after the last character, so that not every one asks the server. */
const REST_MS = 120;

/** Everything there is to go to or to do, by typing a part of its name, and documents by code or words; each line shows its own key. */
@Component({
  selector: 'app-command-palette',
  imports: [Icon],
  templateUrl: './command-palette.html',
})
export class CommandPalette {
  readonly done = output<void>();
  protected readonly text = injectText<typeof shellVi>('shell');
  protected readonly query = signal('');
  private readonly router = inject(Router);
  private readonly session = inject(Session);
  private readonly commands = inject(Commands);
  private readonly language = inject(Language);
  private readonly field = viewChild.required<ElementRef<HTMLInputElement>>('field');

  private readonly pages = computed(() => {
    const groups = navigationFor((permission) => this.session.can(permission));
    const entries = groups.flatMap((group) =>
      group.entries.map((entry) => ({ ...entry, group: this.text(group.label) })),
    );
    return [{ ...OVERVIEW, group: '' }, ...entries].map(({ path, label, group, keys }): PaletteEntry => {
      const entry = { id: path, label: this.text(label), group, run: () => this.router.navigateByUrl(path) };
      return keys ? { ...entry, keys } : entry;
    });
  });
  private readonly acts = computed(() =>
    this.commands.all().flatMap((command) => (this.session.can(command.permission) ? [this.entryOf(command)] : [])),
  );
  private readonly searches = computed(() => {
    const q = this.query().trim();
    const places = q ? this.commands.places().filter((place) => this.session.can(place.permission)) : [];
    return places.map((place): PaletteEntry => {
      const name = this.language.text(place.label);
      const run = () => this.router.navigate([place.path], { queryParams: { q } });
      return { id: `search ${place.path}`, label: this.text('search.in', { q, name }), group: '', run };
    });
  });
  private readonly found = signal<readonly FoundThing[]>([]);
  private readonly documents = computed(() =>
    this.found().map(({ link, ...thing }): PaletteEntry => ({ ...thing, run: () => this.router.navigateByUrl(link) })),
  );
  protected readonly entries = computed(() => [
    // Who types a number looks for a document, not for a page.
    ...(/\d/.test(this.query()) ? this.documents() : []),
    ...matchEntries([...this.acts(), ...this.pages()], this.query()),
    ...(/\d/.test(this.query()) ? [] : this.documents()),
    ...this.searches(),
  ]);
  protected readonly active = linkedSignal({ source: this.entries, computation: () => 0 });

  constructor() {
    effect((onCleanup) => {
      const typed = this.query().trim();
      const stop = new AbortController();
      const due = setTimeout(() => void this.look(typed, stop.signal), REST_MS);
      onCleanup(() => {
        clearTimeout(due);
        stop.abort();
      });
    });
    afterNextRender(() => this.field().nativeElement.focus());
  }

  protected onKey(event: KeyboardEvent): void {
    if (event.isComposing) return;
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    const count = this.entries().length;
    if (step && count) this.active.update((at) => (at + step + count) % count);
    else if (event.key === 'Enter') this.choose(this.entries()[this.active()]);
    else return;
    event.preventDefault();
  }

  protected choose(entry: PaletteEntry | undefined): void {
    if (!entry) return;
    this.done.emit();
    entry.run();
  }

  private async look(typed: string, signal: AbortSignal): Promise<void> {
    const found = typed.length < 2 ? [] : await this.commands.find(typed, signal);
    if (!signal.aborted) this.found.set(found);
  }

  private entryOf({ id, label, keys, link, run }: Command): PaletteEntry {
    const act = () => (link === undefined ? run?.() : this.router.navigateByUrl(link));
    const entry = { id, label: this.language.text(label), group: '', run: act };
    return keys ? { ...entry, keys } : entry;
  }
}
