import { handlingEndpoints } from '@lienthong/handling/model';
import type { Actor } from '@lienthong/identity/model';
import type { InputOf } from '@lienthong/platform/contract';
import { CallerOf, Endpoint, Input } from '@lienthong/platform/http';
import { Controller } from '@nestjs/common';
import { AssignmentService } from '../assignment.service';
import { DeskQueries } from '../desk.queries';
import { HandlingQueries } from '../handling.queries';
import { HandoverService } from '../handover.service';
import { ProposalQueries } from '../proposal.queries';

type InputTo<K extends keyof typeof handlingEndpoints> = InputOf<(typeof handlingEndpoints)[K]>;

/** Routes of handing over and handling incoming documents. */
@Controller()
export class HandlingController {
  constructor(
    private readonly handovers: HandoverService,
    private readonly assignments: AssignmentService,
    private readonly queries: HandlingQueries,
    private readonly desks: DeskQueries,
    private readonly proposed: ProposalQueries,
  ) {}

  @Endpoint(handlingEndpoints.handOver)
  handOver(@CallerOf() actor: Actor, @Input() input: InputTo<'handOver'>) {
    return this.handovers.handOver(actor, input.body);
  }

  @Endpoint(handlingEndpoints.undo)
  undo(@CallerOf() actor: Actor, @Input() input: InputTo<'undo'>) {
    return this.handovers.undo(actor, input.body.actIds);
  }

  @Endpoint(handlingEndpoints.finish)
  finish(@CallerOf() actor: Actor, @Input() { body }: InputTo<'finish'>) {
    return this.assignments.finish(actor, body.ids, body.note);
  }

  @Endpoint(handlingEndpoints.giveBack)
  giveBack(@CallerOf() actor: Actor, @Input() { body }: InputTo<'giveBack'>) {
    return this.assignments.giveBack(actor, body.ids, body.reason);
  }

  @Endpoint(handlingEndpoints.withdraw)
  withdraw(@CallerOf() actor: Actor, @Input() { body }: InputTo<'withdraw'>) {
    return this.assignments.withdraw(actor, body.ids, body.reason);
  }

  @Endpoint(handlingEndpoints.snooze)
  snooze(@CallerOf() actor: Actor, @Input() { body }: InputTo<'snooze'>) {
    return this.assignments.snooze(actor, body.ids, body.until);
  }

  @Endpoint(handlingEndpoints.settle)
  settle(@CallerOf() actor: Actor, @Input() { body }: InputTo<'settle'>) {
    return this.assignments.settle(actor, body.ids);
  }

  @Endpoint(handlingEndpoints.see)
  see(@CallerOf() actor: Actor, @Input() input: InputTo<'see'>) {
    return this.assignments.see(actor, input.params.id);
  }

  @Endpoint(handlingEndpoints.start)
  start(@CallerOf() actor: Actor, @Input() input: InputTo<'start'>) {
    return this.assignments.start(actor, input.params.id);
  }

  @Endpoint(handlingEndpoints.ofArrival)
  ofArrival(@CallerOf() actor: Actor, @Input() input: InputTo<'ofArrival'>) {
    return this.queries.ofArrival(actor, input.params.id);
  }

  @Endpoint(handlingEndpoints.receivers)
  receivers(@CallerOf() actor: Actor) {
    return this.desks.receivers(actor);
  }

  @Endpoint(handlingEndpoints.proposals)
  proposals(@CallerOf() actor: Actor, @Input() input: InputTo<'proposals'>) {
    return this.proposed.of(actor, input.query.arrivalIds);
  }
}
