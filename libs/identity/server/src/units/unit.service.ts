import {
  identityErrors,
  requireAllowed,
  type Actor,
  type ColleagueView,
  type placePostSchema,
  type unitEndpoints,
  type writeUnitSchema,
} from '@lienthong/identity/model';
import type { InputOf } from '@lienthong/platform/contract';
import { Database } from '@lienthong/platform/database';
import { Journal } from '@lienthong/platform/journal';
import { newId } from '@lienthong/platform/kernel';
import { Injectable } from '@nestjs/common';
import type * as z from 'zod';
import { unitNameOf } from '../people/names';
import { PeopleRepository } from '../persistence/people.repository';
import type { UnitEntity } from '../persistence/unit.entity';
import { UnitRepository } from '../persistence/unit.repository';
import { Colleagues } from './colleagues';
import { UnitQueries } from './unit.queries';
import type { UnitView } from './unit.view';

type ChangeUnit = InputOf<(typeof unitEndpoints)['changeUnit']>['body'];

/** Administers the units of the acting agency and which posts stand in them. */
@Injectable()
export class UnitService {
  constructor(
    private readonly database: Database,
    private readonly units: UnitRepository,
    private readonly people: PeopleRepository,
    private readonly queries: UnitQueries,
    private readonly colleagues: Colleagues,
    private readonly journal: Journal,
  ) {}

  /** Adds a unit; throws `identity.unit_name_taken` or `identity.unit_abbreviation_taken`. */
  add(actor: Actor, wanted: z.output<typeof writeUnitSchema>): Promise<UnitView> {
    return this.database.transaction(actor, async () => {
      const unit = { id: newId<'unit'>(), ...written(wanted) };
      await this.units.insert(actor, unit);
      await this.record(actor, 'identity.unit_added.v1', unit.id, { after: unit, data: { name: unit.name } });
      return this.queries.one(actor, unit.id);
    });
  }

  /** Renames, closes or opens a unit; throws like `add`, `identity.unit_not_found`, or `identity.unit_in_use` when posts still stand in it. */
  change(actor: Actor, id: string, wanted: ChangeUnit): Promise<UnitView> {
    return this.database.transaction(actor, async () => {
      const before = await this.lock(actor, id, 'pessimistic_write');
      const after = { id, ...written(wanted) };
      const members = wanted.closed ? await this.units.membersOf(id) : 0;
      if (members > 0) throw identityErrors.unit_in_use({ name: before.name, members });
      await this.units.change(actor, after, wanted.closed);
      const data = { name: after.name, closed: wanted.closed };
      await this.record(actor, 'identity.unit_changed.v1', id, { before, after: { ...after, ...data }, data });
      return this.queries.one(actor, id);
    });
  }

  /** Places a post in a unit or in none; throws `identity.post_not_found`, `post_ended`, `unit_not_found`, `unit_closed`, `head_without_unit`. */
  place(actor: Actor, postId: string, place: z.output<typeof placePostSchema>): Promise<ColleagueView> {
    return this.database.transaction(actor, async () => {
      const post = await this.people.lockPost(postId);
      if (!post) throw identityErrors.post_not_found();
      requireAllowed(actor, 'people.manage', post, identityErrors.post_not_found);
      if (post.endedOn !== null) throw identityErrors.post_ended();
      if (place.headsUnit && place.unitId === null) throw identityErrors.head_without_unit();
      const unit = place.unitId === null ? undefined : await this.lock(actor, place.unitId, 'pessimistic_read');
      if (unit && unit.closedOn !== null) throw identityErrors.unit_closed({ name: unit.name });
      await this.units.place(actor, postId, place.unitId, place.headsUnit);
      await this.journal.record(actor, {
        action: 'identity.post_placed.v1',
        subject: { type: 'person', id: post.personId },
        before: { unitId: post.unitId, headsUnit: post.headsUnit },
        after: place,
        data: { title: post.title, unit: unit?.name ?? null, headsUnit: place.headsUnit },
      });
      const { active: _active, ...view } = await this.colleagues.active(actor, postId);
      return view;
    });
  }

  private async lock(actor: Actor, id: string, mode: 'pessimistic_write' | 'pessimistic_read'): Promise<UnitEntity> {
    const unit = await this.units.lock(id, mode);
    if (!unit) throw identityErrors.unit_not_found();
    requireAllowed(actor, 'people.manage', unit, identityErrors.unit_not_found);
    return unit;
  }

  private record(actor: Actor, action: string, id: string, facts: Partial<Parameters<Journal['record']>[1]>) {
    return this.journal.record(actor, { action, subject: { type: 'unit', id }, ...facts });
  }
}

/** A unit's words in the form they are stored. */
function written({ name, abbreviation }: z.output<typeof writeUnitSchema>): { name: string; abbreviation: string } {
  return { name: unitNameOf(name), abbreviation: abbreviation.normalize('NFC') };
}
