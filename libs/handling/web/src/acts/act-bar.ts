import { Component, computed, effect, inject, input, untracked } from '@angular/core';
import { Icon, useShortcuts } from '@lienthong/platform/ui';
import { injectText, Session } from '@lienthong/platform/web';
import type { handlingVi } from '../messages/handling.vi';
import { DeskActs, type AskingAct } from './desk-acts';
import type { Target } from './target';

/** Where the targets lie: on this desk, in the register, with somebody else, put aside, or in a draft's own page. */
export type Place = 'desk' | 'register' | 'given' | 'snoozed' | 'draft';

interface Act {
  readonly key: string;
  readonly label: keyof typeof handlingVi;
  readonly run: () => unknown;
  /** The drawer it opens. */
  readonly kind?: AskingAct;
}

/** What can be done with the chosen targets, as buttons that say their keys. */
@Component({
  selector: 'lt-act-bar',
  imports: [Icon],
  template: `<div class="lt-toolbar acts" role="group" [attr.aria-label]="text('inbox')">
    @for (act of offered(); track act.key) {
      <button type="button" class="lt-button" [class.primary]="$first" (click)="act.run()">
        {{ text(act.label) }} <kbd>{{ act.key.toUpperCase() }}</kbd>
      </button>
    }
    @if (noted()) {
      <button type="button" class="lt-button quiet" (click)="acts.begin('finish', targets())">
        <lt-icon name="check" />{{ text('finish.note') }}
      </button>
    }
    <ng-content />
  </div>`,
})
export class ActBar {
  readonly targets = input.required<readonly Target[]>();
  readonly place = input.required<Place>();
  /** A key pressed before these acts were on the screen; it is answered once. */
  readonly pressed = input('');
  protected readonly text = injectText<typeof handlingVi>('handling');
  protected readonly acts = inject(DeskActs);
  private readonly session = inject(Session);
  protected readonly returned = computed(() => this.targets().some(({ state }) => state === 'returned'));
  protected readonly offered = computed(() => this.offer());

  /** Whether a result may be written when it is finished. */
  protected readonly noted = computed(() => this.place() === 'desk' && this.targets().length === 1 && !this.returned());

  constructor() {
    effect(() => {
      const [targets, open] = [this.targets(), this.acts.open()];
      if (!open) untracked(() => this.acts.resume(targets, (kind) => this.offers(kind)));
    });
    let answered = '';
    effect(() => {
      const key = this.pressed();
      if (key === answered || this.offered().length === 0) return;
      answered = key;
      untracked(() => this.press(key));
    });
    const group = () => this.text('inbox');
    const keys = { c: 'give', b: 'instruct', p: 'cooperate', h: 'finish', m: 'snooze', r: 'return' } as const;
    useShortcuts(
      Object.entries(keys).map(([key, label]) => ({
        keys: key,
        label: () => this.text(label),
        group,
        run: () => this.press(key),
      })),
    );
  }

  private press(key: string): unknown {
    if (this.acts.open()) return false;
    const act = this.offered().find((one) => one.key === key);
    return act ? act.run() : false;
  }

  private offers(kind: AskingAct): boolean {
    return kind === 'finish' ? this.noted() : this.offered().some((act) => act.kind === kind);
  }

  private offer(): readonly Act[] {
    const targets = this.targets();
    if (targets.length === 0 || this.place() === 'draft') return [];
    const ask = (key: string, label: keyof typeof handlingVi, kind: AskingAct): Act => ({
      key,
      label,
      kind,
      run: () => this.acts.begin(kind, targets),
    });
    const give = [ask('c', 'give', 'give'), ask('b', 'instruct', 'instruct')];
    if (this.place() === 'register') return this.session.can('handling.route') ? give : [];
    if (this.place() === 'given') return [this.takeBack(targets)];
    const finish: Act = { key: 'h', label: 'finish', run: () => this.acts.finish(targets) };
    if (this.returned()) return [...give, { ...finish, label: 'settle' }];
    const snooze: Act =
      this.place() === 'snoozed'
        ? { key: 'm', label: 'resume', run: () => this.acts.snooze(targets, null) }
        : ask('m', 'snooze', 'snooze');
    return [...give, ask('p', 'cooperate', 'cooperate'), finish, snooze, ask('r', 'return', 'return')];
  }

  /** What is unread comes back without a word, what was read needs a reason. */
  private takeBack(targets: readonly Target[]): Act {
    const unread = targets.every(({ state }) => state === 'waiting');
    if (!unread)
      return { key: 'r', label: 'recall', kind: 'withdraw', run: () => this.acts.begin('withdraw', targets) };
    return { key: 'r', label: 'withdraw', run: () => this.acts.withdraw(targets) };
  }
}
