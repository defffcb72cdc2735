import { inject, Service } from '@angular/core';
import type { AssignmentState, AssignmentView } from '@lienthong/handling/model';
import { formatDate, formatMoment, type RouteNode, type Tone } from '@lienthong/platform/ui';
import { Language } from '@lienthong/platform/web';

const TONES = {
  waiting: 'soon',
  seen: 'active',
  working: 'active',
  done: 'done',
  returned: 'late',
  withdrawn: 'neutral',
} as const satisfies Record<AssignmentState, Tone>;

/** The words for assignments, the same in lists and in the chain. */
@Service()
export class AssignmentWords {
  private readonly language = inject(Language);

  /** How a state is to be taken. */
  toneOf(state: AssignmentState): Tone {
    return TONES[state];
  }

  /** A state in words. */
  stateOf(state: AssignmentState): string {
    return this.text(`state.${state}`);
  }

  /** An assignment as a station of the chain: who, as what; since when, until when, and how it ended. */
  nodeOf(one: AssignmentView): RouteNode {
    const ended = one.endedAt ? [formatMoment(one.endedAt), one.endNote] : [];
    const due = one.dueOn ? this.text('chain.due', { date: formatDate(one.dueOn) }) : '';
    const given = this.text('chain.given', { at: formatMoment(one.givenAt) });
    return {
      id: one.id,
      parentId: one.parentId,
      label: `${one.receiverName} · ${this.text(`role.${one.role}`)}`,
      state: this.stateOf(one.state),
      tone: this.toneOf(one.state),
      hint: [given, due, ...ended].filter(Boolean).join(' · '),
    };
  }

  private text(key: string, params?: Readonly<Record<string, string | number>>): string {
    return this.language.text(`handling.${key}`, params);
  }
}
