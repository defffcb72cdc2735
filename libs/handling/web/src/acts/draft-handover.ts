import { computed, signal, type WritableSignal } from '@angular/core';
import type { AssignmentRole, ReceiverView } from '@lienthong/handling/model';

/** A receiver that was chosen, with what it is to do and until when. */
export interface Chosen {
  readonly id: string;
  readonly name: string;
  readonly role: AssignmentRole;
  readonly dueOn: string | null;
}

/** A hand-over ready to be sent, with the names for its notice. */
export interface HandoverOrder {
  readonly receivers: readonly Pick<Chosen, 'id' | 'role' | 'dueOn'>[];
  readonly instruction: string;
  readonly names: string;
}

const SUNDAY = 0;
const SATURDAY = 6;

/** What is being written in the drawer of a hand-over. One lead at most: naming another makes the first cooperate. */
export class DraftHandover {
  readonly chosen: WritableSignal<readonly Chosen[]>;
  readonly instruction: WritableSignal<string>;
  readonly ids = computed(() => new Set(this.chosen().map(({ id }) => id)));
  /** Due dates that fall on a weekend. */
  readonly weekends = computed(() => [
    ...new Set(this.chosen().flatMap(({ dueOn }) => (dueOn !== null && isWeekend(dueOn) ? dueOn : []))),
  ]);

  constructor(
    /** The role the first receiver gets. */
    private readonly first: AssignmentRole,
    /** What was written before. */
    before?: { readonly chosen: readonly Chosen[]; readonly words: string },
  ) {
    this.chosen = signal(before?.chosen ?? []);
    this.instruction = signal(before?.words ?? '');
  }

  /** Chooses a receiver, or takes it off again. */
  toggle({ id, name }: Pick<ReceiverView, 'id' | 'name'>): void {
    if (this.ids().has(id)) return this.remove(id);
    const led = this.chosen().some(({ role }) => role === 'lead');
    const role = this.first === 'lead' && led ? 'cooperate' : this.first;
    this.chosen.update((all) => [...all, { id, name, role, dueOn: null }]);
  }

  remove(id: string): void {
    this.chosen.update((all) => all.filter((one) => one.id !== id));
  }

  setRole(id: string, role: AssignmentRole): void {
    this.chosen.update((all) =>
      all.map((one) => {
        if (one.id === id) return { ...one, role };
        return role === 'lead' && one.role === 'lead' ? { ...one, role: 'cooperate' as const } : one;
      }),
    );
  }

  setDue(id: string, dueOn: string | null): void {
    this.chosen.update((all) => all.map((one) => (one.id === id ? { ...one, dueOn } : one)));
  }

  order(): HandoverOrder {
    const receivers = this.chosen().map(({ id, role, dueOn }) => ({ id, role, dueOn }));
    const names = this.chosen().map(({ name }) => name);
    return { receivers, instruction: this.instruction().trim(), names: names.join(', ') };
  }
}

function isWeekend(day: string): boolean {
  const weekday = new Date(`${day}T00:00:00Z`).getUTCDay();
  return weekday === SUNDAY || weekday === SATURDAY;
}
