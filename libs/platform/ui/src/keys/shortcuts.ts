import { ApplicationRef, inject, Service, signal } from '@angular/core';
import { isPlain, matchesStroke, takesText } from './stroke';

/** One key command. */
export interface Shortcut {
  /** One stroke (`j`, `ctrl+Enter`, `alt+3`, `?`) or a prefix and a stroke (`g d`). */
  readonly keys: string;
  /** What it does, in the present language. */
  readonly label: () => string;
  /** Heading in the key sheet, in the present language. */
  readonly group: () => string;
  /** Does it; `false` lets the key pass on, as if nothing had been registered. */
  readonly run: (event: KeyboardEvent) => unknown;
}

const PREFIX_MS = 1500;
const STORED = 'lienthong.keys';

/** The registry of key commands and their one listener; the newest registration wins. */
@Service()
export class Shortcuts {
  private readonly application = inject(ApplicationRef);
  private readonly registered = signal<readonly Shortcut[]>([]);
  private prefix: { readonly stroke: string; readonly until: number } | undefined;
  private modals = 0;

  /** All commands, newest first. */
  readonly all = this.registered.asReadonly();
  /** Whether plain-character commands act (WCAG 2.1.4 lets a person switch them off). */
  readonly enabled = signal(globalThis.localStorage?.getItem(STORED) !== 'off');

  /** Adds commands and returns what removes them. */
  register(shortcuts: readonly Shortcut[]): () => void {
    this.registered.update((all) => [...shortcuts, ...all]);
    return () => this.registered.update((all) => all.filter((one) => !shortcuts.includes(one)));
  }

  /** Switches plain-character commands on or off and remembers it on this computer. */
  enable(on: boolean): void {
    this.enabled.set(on);
    globalThis.localStorage?.setItem(STORED, on ? 'on' : 'off');
  }

  /** Holds every command back while a modal dialog is open; returns what ends it. */
  suspend(): () => void {
    this.modals += 1;
    return () => (this.modals -= 1);
  }

  /**
   * Acts on a key press of the document; a handled one is prevented from doing anything else. The screen catches up first:
   * keys follow each other faster than it is drawn, and each must find what the one before it did.
   */
  handle(event: KeyboardEvent): void {
    if (event.defaultPrevented || this.modals > 0) return;
    // 229: an input method (UniKey, Telex) is still putting a character together.
    if (event.isComposing || event.keyCode === 229) return;
    this.application.tick();
    const plainAllowed = this.enabled() && !takesText(event.target);
    const prefix = this.takePrefix(event.timeStamp);
    const act = this.registered().find(
      (one) =>
        (plainAllowed || !isPlain(one.keys)) && this.completes(event, one.keys, prefix) && one.run(event) !== false,
    );
    if (act) event.preventDefault();
    else if (plainAllowed) this.startPrefix(event);
  }

  private completes(event: KeyboardEvent, keys: string, prefix: string | undefined): boolean {
    const [first = '', second] = keys.split(' ');
    if (second === undefined) return prefix === undefined && matchesStroke(event, first);
    return prefix === first && matchesStroke(event, second);
  }

  private takePrefix(now: number): string | undefined {
    const prefix = this.prefix;
    this.prefix = undefined;
    return prefix && now <= prefix.until ? prefix.stroke : undefined;
  }

  private startPrefix(event: KeyboardEvent): void {
    const firsts = this.registered().flatMap(({ keys }) => (keys.includes(' ') ? [keys.split(' ')[0] ?? ''] : []));
    const stroke = firsts.find((first) => matchesStroke(event, first));
    if (!stroke) return;
    this.prefix = { stroke, until: event.timeStamp + PREFIX_MS };
    event.preventDefault();
  }
}
