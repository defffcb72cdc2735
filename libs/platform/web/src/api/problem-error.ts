import { HttpErrorResponse } from '@angular/common/http';
import { problemSchema, type Problem } from '@lienthong/platform/contract';

/** Facts a problem's sentence may show. */
export type ProblemParams = Problem['params'];

/** Codes made in the browser, when there is no answer with a code of its own. */
export type BrowserProblemCode =
  'web.offline' | 'web.unavailable' | 'web.unexpected' | 'web.unreadable_answer' | 'web.signed_out';

/** A refused or failed request; the code names its sentence (`ErrorMessages`). */
export class ProblemError extends Error {
  constructor(
    readonly code: string,
    /** HTTP status; 0 when no answer came. */
    readonly status: number,
    readonly params: ProblemParams = {},
    readonly requestId?: string,
    options?: ErrorOptions,
  ) {
    super(code, options);
    this.name = 'ProblemError';
  }

  /** Whether repeating the same request may help: it did not reach the server, or the server was not able. */
  get passing(): boolean {
    return this.status === 0 || this.status === 503;
  }
}

const codeOf = (status: number): BrowserProblemCode => {
  if (status === 0) return 'web.offline';
  if (status === 401) return 'web.signed_out';
  return [502, 503, 504].includes(status) ? 'web.unavailable' : 'web.unexpected';
};

/** Makes a `ProblemError` of whatever a request failed with. */
export function toProblemError(failure: unknown): ProblemError {
  if (failure instanceof ProblemError) return failure;
  if (!(failure instanceof HttpErrorResponse))
    return new ProblemError('web.unexpected', 0, {}, undefined, { cause: failure });
  const problem = problemSchema.safeParse(failure.error);
  if (problem.success) {
    const { code, status, params, requestId } = problem.data;
    return new ProblemError(code, status, params, requestId, { cause: failure });
  }
  const requestId = failure.headers.get('x-request-id') ?? undefined;
  return new ProblemError(codeOf(failure.status), failure.status, {}, requestId, { cause: failure });
}
