import type { SearchTerms } from '@lienthong/search/model';
import { SEARCH_STATES } from '@lienthong/search/model';

/** Names of the filters in the address. */
export type FilterName = Exclude<keyof SearchTerms, 'q'>;

/** Words and filters as the address holds them: text, or not there. */
export type SearchAddress = Partial<Record<keyof SearchTerms, string | undefined>>;

/** How many filters narrow a search, its words not counted. */
export function filtersIn(address: SearchAddress): number {
  return Object.entries(address).filter(([name, value]) => name !== 'q' && value).length;
}

const DAY = /^\d{4}-\d\d-\d\d$/;
const ID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** Reads a search out of an address; what it does not understand it leaves out. */
export function termsOf(address: SearchAddress): SearchTerms {
  const { q, direction, typeCode, senderId, recipientId, from, to, urgency, state } = address;
  const found = {
    q: q?.trim().slice(0, 200) || undefined,
    direction: direction === 'incoming' || direction === 'outgoing' ? direction : undefined,
    typeCode: /^[A-Z_]{1,30}$/.test(typeCode ?? '') ? typeCode : undefined,
    senderId: ID.test(senderId ?? '') ? senderId : undefined,
    recipientId: ID.test(recipientId ?? '') ? recipientId : undefined,
    from: DAY.test(from ?? '') ? from : undefined,
    to: DAY.test(to ?? '') ? to : undefined,
    urgency: ([0, 1, 2, 3] as const).find((one) => String(one) === urgency),
    state: SEARCH_STATES.find((one) => one === state),
  };
  return Object.fromEntries(Object.entries(found).filter(([, value]) => value !== undefined)) as SearchTerms;
}

/** Writes a search as an address does; every filter it lacks is taken away. */
export function addressOf(terms: SearchTerms): Record<keyof SearchTerms, string | null> {
  const none = {
    q: null,
    direction: null,
    typeCode: null,
    senderId: null,
    recipientId: null,
    from: null,
    to: null,
    urgency: null,
    state: null,
  };
  return { ...none, ...Object.fromEntries(Object.entries(terms).map(([name, value]) => [name, String(value)])) };
}
