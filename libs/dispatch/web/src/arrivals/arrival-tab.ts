import { InjectionToken, type Type } from '@angular/core';

/** A view that another domain adds to the page of an incoming document; its component takes the input `arrivalId`. */
export interface ArrivalTab {
  /** Value of the query parameter `tab`. */
  readonly key: string;
  /** Full message key of its name, known from the start. */
  readonly label: string;
  readonly load: () => Promise<Type<unknown>>;
}

/** The views other domains add, a multi provider; the page asks nobody by name. */
export const ARRIVAL_TABS = new InjectionToken<readonly ArrivalTab[]>('ARRIVAL_TABS');
