import type { Actor } from '@lienthong/identity/model';
import { newId } from '@lienthong/platform/kernel';
import type { Dossier } from '../dossier';
import type { PlanLine } from '../filing-plan';

/** An open dossier of the records of 2026, with whatever a spec wants otherwise. */
export function aDossier(wanted: Partial<Dossier> = {}): Dossier {
  return {
    id: newId<'dossier'>(),
    agencyId: newId<'agency'>(),
    year: 2026,
    number: 1,
    symbol: 'TCCB',
    planLineId: null,
    title: 'Hồ sơ ban hành Quy chế',
    retentionYears: 10,
    language: 'Tiếng Việt',
    note: '',
    holderPostId: newId<'post'>(),
    state: 'open',
    access: 'agency',
    readerPostIds: [],
    accessUnconfirmed: false,
    startedOn: '2026-01-05',
    endedOn: null,
    ...wanted,
  };
}

/** Somebody in the post `postId` with these permissions. */
export function aKeeper(postId: Actor['postId'], ...permissions: string[]): Actor {
  const own = { personId: newId<'person'>(), agencyId: newId<'agency'>(), sessionId: 's', personName: 'Lê Thị Mai' };
  return { ...own, postId, permissions, roles: ['officer'] };
}

/** A line of a filing plan. */
export function aLine(kind: PlanLine['kind'], wanted: Partial<PlanLine> = {}): PlanLine {
  const plain = { title: kind, symbol: kind === 'heading' ? 'TCCB' : null, retentionYears: 10, keeper: '', note: '' };
  return { id: newId<'plan-line'>(), kind, ...plain, ...wanted };
}
