/** The four ways a request can be wrong; each maps to one HTTP status (400, 403, 404, 409). */
export type ErrorKind = 'invalid' | 'forbidden' | 'not_found' | 'conflict';

/** Facts a message may show, sent to the browser as they are. */
export type ErrorParams = Readonly<Record<string, string | number | boolean | null>>;

/** A refusal the user can understand: it carries a greppable code and the facts for its sentence, never prose. */
export class DomainError extends Error {
  constructor(
    readonly code: string,
    readonly kind: ErrorKind,
    readonly params: ErrorParams = {},
    options?: ErrorOptions,
  ) {
    super(code, options);
    this.name = 'DomainError';
  }
}

type Table = Readonly<Record<string, ErrorKind>>;

/** The factories of one domain's error table, one per code. */
export type ErrorFactories<S extends string, T extends Table> = {
  readonly [K in keyof T]: (params?: ErrorParams, options?: ErrorOptions) => DomainError;
} & { readonly scope: S; readonly codes: readonly CodesOfTable<S, T>[] };

type CodesOfTable<S extends string, T extends Table> = `${S}.${Extract<keyof T, string>}`;

/** The union of codes of a table made by `defineErrors`, for example `'dispatch.no_recipients'`. */
export type CodesOf<F> = F extends { readonly codes: readonly (infer C)[] } ? C : never;

/**
 * Declares the error table of one domain: it is the registry, the factory and the type at once.
 * `defineErrors('dispatch', { no_recipients: 'invalid' }).no_recipients({ … })` gives a `DomainError`
 * with code `dispatch.no_recipients`.
 */
export function defineErrors<const S extends string, const T extends Table>(scope: S, table: T): ErrorFactories<S, T> {
  const entries = Object.entries(table);
  const factories = entries.map(([name, kind]) => [
    name,
    (params?: ErrorParams, options?: ErrorOptions) => new DomainError(`${scope}.${name}`, kind, params, options),
  ]);
  const codes = entries.map(([name]) => `${scope}.${name}`);
  return Object.assign(Object.fromEntries(factories), { scope, codes }) as ErrorFactories<S, T>;
}
