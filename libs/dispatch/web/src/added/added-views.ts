import { InjectionToken, type Type } from '@angular/core';

/** A view that another domain adds to the page of a document. */
export interface AddedView {
  /** Value of the query parameter `tab`. */
  readonly key: string;
  /** Full message key of its name, known from the start. */
  readonly label: string;
  readonly load: () => Promise<Type<unknown>>;
  /**
   * Keys of a document that this view answers: pressed elsewhere on the page they open the view, which is told the key in the
   * input `pressed`.
   */
  readonly keys?: readonly AddedKey[];
}

/** A key an added view answers. */
export interface AddedKey {
  readonly key: string;
  /** Full message key of what it does, known from the start. */
  readonly label: string;
}

/** Views of an incoming document, a multi provider; their components take the input `arrivalId`. The page asks nobody by name. */
export const ARRIVAL_TABS = new InjectionToken<readonly AddedView[]>('ARRIVAL_TABS');

/** What stands below "Liên quan" of an outgoing document, a multi provider; the components take the input `documentId`. */
export const RELATED_VIEWS = new InjectionToken<readonly AddedView[]>('RELATED_VIEWS');
