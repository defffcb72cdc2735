import type { AgencyId } from '@lienthong/agency/model';
import type { ArrivalId, ArrivalState } from '@lienthong/dispatch/model';
import type { PostId } from '@lienthong/identity/model';
import { newId } from '@lienthong/platform/kernel';
import type { UnitId } from '../assignment';
import type { Desk } from '../desk';
import type { Receiver } from '../hand-over';
import type { HandlingCase } from '../handling-case';

const unit = (): UnitId => newId<'unit'>();

/** The units of a small office. */
export const UNITS = { economy: unit(), justice: unit(), empty: unit() };

function aDesk(personName: string, said: Partial<Desk> = {}): Desk {
  const postId: PostId = newId<'post'>();
  return { postId, personName, title: personName, unitId: null, answersForUnit: false, mayRoute: false, ...said };
}

/** The desks of a small office: clerk, leader, two heads of units with an officer each. */
export const DESKS = {
  clerk: aDesk('Văn thư', { mayRoute: true }),
  leader: aDesk('Chủ tịch', { mayRoute: true }),
  economyHead: aDesk('Trưởng phòng Kinh tế', { unitId: UNITS.economy, answersForUnit: true }),
  economist: aDesk('Chuyên viên kinh tế', { unitId: UNITS.economy }),
  justiceHead: aDesk('Trưởng phòng Tư pháp', { unitId: UNITS.justice, answersForUnit: true }),
  lawyer: aDesk('Chuyên viên tư pháp', { unitId: UNITS.justice }),
};

const posts = Object.values(DESKS).map(({ postId, personName }): [string, Receiver] => [
  postId,
  { unitId: null, postId, name: personName, reachable: true },
]);

const units = Object.entries(UNITS).map(([name, unitId]): [string, Receiver] => [
  unitId,
  { unitId, postId: null, name, reachable: name !== 'empty' },
]);

/** Everybody a document can be handed to in that office; one unit is empty. */
export const DIRECTORY: ReadonlyMap<string, Receiver> = new Map([...posts, ...units]);

/** An incoming document nobody has been given yet. */
export function aCase(state: ArrivalState = 'registered'): HandlingCase {
  const arrival = { id: newId<'arrival'>() as ArrivalId, agencyId: newId<'agency'>() as AgencyId, state };
  return { arrival, handovers: [], assignments: [] };
}
