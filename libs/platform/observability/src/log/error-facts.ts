const DEEPEST_CAUSE = 4;
const LONGEST = 500;

/** What a log line says about an error. */
export interface ErrorFacts {
  readonly type: string;
  readonly message: string;
  readonly stack?: string;
  /** Code of ours (`dispatch.no_recipients`), of Node (`ECONNREFUSED`) or of PostgreSQL (`23505`). */
  readonly code?: string;
  readonly constraint?: string;
  readonly params?: unknown;
  readonly query?: string;
  readonly cause?: ErrorFacts;
}

/**
 * The facts of an error, by an allow list: what libraries hang on their errors (bound parameters, rows, headers) may be
 * content of documents, password hashes or session secrets, and stays out of the log.
 */
export function errorFacts(error: unknown, depth = 0): ErrorFacts {
  if (!(error instanceof Error)) return { type: typeof error, message: String(error).slice(0, LONGEST) };
  const { code, constraint, params, query, driverError } = error as unknown as Record<string, unknown>;
  const cause = error.cause ?? (driverError === error ? undefined : driverError);
  return {
    type: error.constructor.name,
    message: error.message,
    ...(error.stack === undefined ? {} : { stack: error.stack }),
    ...(typeof code === 'string' ? { code } : {}),
    ...(typeof constraint === 'string' ? { constraint } : {}),
    ...(isPlain(params) ? { params } : {}),
    ...(typeof query === 'string' ? { query: query.slice(0, LONGEST) } : {}),
    ...(cause === undefined || depth >= DEEPEST_CAUSE ? {} : { cause: errorFacts(cause, depth + 1) }),
  };
}

/** Parameters of our own errors are an object made for the user's eyes; those of a driver are a list of values. */
function isPlain(params: unknown): boolean {
  return typeof params === 'object' && params !== null && !Array.isArray(params);
}
