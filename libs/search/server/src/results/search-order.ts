import type { Actor } from '@lienthong/identity/model';
import { fromCursor } from '@lienthong/platform/kernel';
import type { SearchPlan, SearchTerms } from '@lienthong/search/model';

/** Everything: the way to match of somebody who typed nothing and only filters. */
const ALL = { query: '', code: null };

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
const DAY = /^\d{4}-\d\d-\d\d$/;

/** Where in the results a page ended. */
export interface SearchPlace {
  readonly tier: number;
  readonly day: string;
  readonly key: string;
}

/** Before everything there is, in any way to match. */
export const NEWEST = { day: '9999-12-31', key: 'ffffffff-ffff-ffff-ffff-ffffffffffff' } as const;

/** What `search_find` is asked; who asks is no part of it: the database knows the acting agency. */
export function searchOrder(
  actor: Actor,
  terms: SearchTerms,
  tiers: SearchPlan['tiers'],
  page: { readonly limit: number; readonly after: SearchPlace | undefined },
): Readonly<Record<string, unknown>> {
  const may = (permission: string): boolean => actor.permissions.includes(permission);
  return {
    tiers: tiers.length === 0 ? [ALL] : tiers.map(({ query, code }) => ({ query, code })),
    filter: filterOf(terms),
    incoming: may('arrival.read') && terms.direction !== 'outgoing' && terms.recipientId === undefined,
    outgoing: may('document.read') && terms.direction !== 'incoming',
    reader: may('arrival.read_all') ? null : actor.postId,
    senderId: terms.senderId ?? null,
    recipientId: terms.recipientId ?? null,
    from: terms.from ?? null,
    to: terms.to ?? null,
    states: terms.state === undefined ? null : [terms.state],
    after: page.after ?? null,
    limit: page.limit,
  };
}

/** Reads the cursor of a page; one that this list did not write is treated like none. */
export function placeOf(after: string | undefined, tiers: number): SearchPlace | undefined {
  const [tier, day, key] = (after === undefined ? undefined : fromCursor(after)) ?? [];
  if (typeof tier !== 'number' || !Number.isInteger(tier) || tier < 0 || tier >= Math.max(1, tiers)) return undefined;
  if (typeof day !== 'string' || !DAY.test(day) || Number.isNaN(Date.parse(day))) return undefined;
  return typeof key === 'string' && UUID.test(key) ? { tier, day, key } : undefined;
}

/** Filters that stand in the index beside the words. */
function filterOf({ typeCode, urgency }: SearchTerms): string {
  const lexemes = [typeCode && `'~t${typeCode}'`, urgency !== undefined && `'~u${urgency}'`];
  return lexemes.filter((lexeme) => typeof lexeme === 'string' && lexeme !== '').join(' & ');
}
