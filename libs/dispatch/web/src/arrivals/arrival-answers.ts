import { inject, Service } from '@angular/core';
import { arrivalEndpoints, type ArrivalView } from '@lienthong/dispatch/model';
import { Api, newIntent, Session, toProblemError } from '@lienthong/platform/web';
import { injectKeptReasons } from './kept-reasons';

/**
 * The answers a clerk gives to incoming documents. They go one after the other, so that numbers are granted in the
 * order in which they were asked for; an answer whose outcome is not known is repeated under its own name.
 */
@Service()
export class ArrivalAnswers {
  private readonly api = inject(Api);
  private readonly session = inject(Session);
  private readonly reasons = injectKeptReasons();
  private readonly intents = new Map<string, string>();
  private readonly seen = new Set<string>();
  private tail: Promise<unknown> = Promise.resolve();

  /** Takes a document into the register; throws a `ProblemError`. */
  register(id: string): Promise<ArrivalView> {
    return this.inTurn(`register ${id}`, (intent) =>
      this.api.call(arrivalEndpoints.register, { params: { id } }, { intent }),
    );
  }

  /** Sends a document back; throws a `ProblemError`. */
  async refuse(id: string, reason: string): Promise<ArrivalView> {
    const view = await this.inTurn(`refuse ${id} ${reason}`, (intent) =>
      this.api.call(arrivalEndpoints.refuse, { params: { id }, body: { reason } }, { intent }),
    );
    this.reasons.drop(id);
    return view;
  }

  /** Says that two arrivals are one document; gives the one that stands for both. Throws a `ProblemError`. */
  merge(id: string, withId: string): Promise<ArrivalView> {
    return this.inTurn(`merge ${id} ${withId}`, (intent) =>
      this.api.call(arrivalEndpoints.merge, { params: { id }, body: { withId } }, { intent }),
    );
  }

  /** Throws away a letter laid in by mistake; throws a `ProblemError`. */
  discard(id: string): Promise<void> {
    return this.inTurn(`discard ${id}`, async (intent) => {
      await this.api.call(arrivalEndpoints.discard, { params: { id } }, { intent });
    });
  }

  /** Notes that the document was opened, once; whether that arrived does not matter to the clerk's work. */
  see(id: string): void {
    if (this.seen.has(id) || !this.session.can('arrival.register')) return;
    this.seen.add(id);
    this.api.call(arrivalEndpoints.see, { params: { id } }).catch(() => this.seen.delete(id));
  }

  private inTurn<T>(act: string, send: (intent: string) => Promise<T>): Promise<T> {
    const intent = this.intents.get(act) ?? newIntent();
    this.intents.set(act, intent);
    const answer = this.tail.then(() => send(intent));
    this.tail = answer.catch(() => undefined);
    const settle = () => this.intents.delete(act);
    answer.then(settle, (failure: unknown) => void (toProblemError(failure).passing || settle()));
    return answer;
  }
}
