import { gave, handlingErrors, holds, isOpen, type Assignment, type Desk } from '@lienthong/handling/model';
import type { ArrivalHandling, AssignmentView, Handover, HandlingView } from '@lienthong/handling/model';
import { mayRead } from '@lienthong/document/server';
import type { Actor } from '@lienthong/identity/model';
import { Database } from '@lienthong/platform/database';
import { Injectable } from '@nestjs/common';
import { DeskQueries } from './desk.queries';
import { AssignmentEntity } from './persistence/assignment.entity';
import { HandoverEntity } from './persistence/handover.entity';

interface ArrivalRecord {
  readonly code: string;
  readonly state: string;
  readonly handling: ArrivalHandling | null;
  readonly holders: string;
}

/** Read side of handling: who has a document, and the chain of hand-overs. */
@Injectable()
export class HandlingQueries {
  constructor(
    private readonly database: Database,
    private readonly desks: DeskQueries,
  ) {}

  /** The handling of one incoming document, givers before receivers; throws `handling.arrival_not_found`. */
  ofArrival(actor: Actor, arrivalId: string): Promise<HandlingView> {
    return this.database.transaction(actor, async () => {
      const parameters: unknown[] = [actor.agencyId, arrivalId];
      const mine = mayRead(actor, 'a.id', parameters);
      const [arrival] = await this.database.query<ArrivalRecord>(
        `SELECT a.code, a.state, a.handling, a.holders FROM arrivals a WHERE a.agency_id = $1 AND a.id = $2 AND ${mine}`,
        parameters,
      );
      if (!arrival) throw handlingErrors.arrival_not_found();
      const desk = await this.desks.of(actor);
      const where = { agencyId: actor.agencyId, arrivalId: arrivalId as Assignment['arrivalId'] };
      const order = { id: 'ASC' } as const;
      const handovers = await this.database.manager.find(HandoverEntity, { where, order });
      const assignments = await this.database.manager.find(AssignmentEntity, { where, order });
      const { code, handling, holders } = arrival;
      const mayRoute = desk.mayRoute && arrival.state === 'registered';
      const views = toAssignmentViews(assignments, handovers, desk);
      return { arrivalId, code, handling, holders, mayRoute, assignments: views };
    });
  }
}

function toAssignmentViews(
  assignments: readonly Assignment[],
  handovers: readonly Handover[],
  desk: Desk,
): AssignmentView[] {
  const given = new Map(handovers.map((handover) => [handover.id, handover]));
  const byId = new Map(assignments.map((assignment) => [assignment.id, assignment]));
  return assignments.flatMap((assignment) => {
    const handover = given.get(assignment.handoverId);
    const from = assignment.parentId === null ? undefined : byId.get(assignment.parentId);
    return handover ? [toAssignmentView(assignment, handover, from, desk)] : [];
  });
}

function toAssignmentView(
  assignment: Assignment,
  handover: Handover,
  from: Assignment | undefined,
  desk: Desk,
): AssignmentView {
  const { id, handoverId, parentId, unitId, postId, receiverName, role, state, dueOn } = assignment;
  const { snoozedUntil, endedByName, endNote } = assignment;
  const { givenByName, givenByTitle, instruction } = handover;
  return {
    ...{ id, handoverId, parentId, unitId, postId, receiverName, role, state, dueOn },
    seenAt: assignment.seenAt?.toISOString() ?? null,
    endedAt: assignment.endedAt?.toISOString() ?? null,
    ...{ snoozedUntil, endedByName, endNote },
    ...{ givenByName, givenByTitle, instruction },
    givenAt: handover.givenAt.toISOString(),
    mine: isOpen(assignment) && holds(desk, assignment),
    given: isOpen(assignment) && gave(desk, assignment, from),
  };
}
