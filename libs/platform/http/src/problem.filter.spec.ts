import { defineErrors, DomainError } from '@lienthong/platform/kernel';
import { inRequest } from '@lienthong/platform/journal';
import { type ArgumentsHost, Logger, NotFoundException, PayloadTooLargeException } from '@nestjs/common';
import { httpErrors } from './http.errors';
import { ProblemFilter } from './problem.filter';

const errors = defineErrors('book', { wrong: 'invalid', theirs: 'forbidden', absent: 'not_found', taken: 'conflict' });

beforeAll(() => Logger.overrideLogger(false));

interface Answer {
  readonly status: number;
  readonly headers: Record<string, string>;
  readonly body: unknown;
  readonly destroyed: boolean;
}

function answerTo(error: unknown, state: { headersSent?: boolean } = {}): Answer {
  const answer = { status: 0, headers: {} as Record<string, string>, body: undefined as unknown, destroyed: false };
  const reply = {
    sent: false,
    raw: { headersSent: state.headersSent ?? false, destroy: () => (answer.destroyed = true) },
    status: (code: number) => ((answer.status = code), reply),
    header: (name: string, value: string) => ((answer.headers[name] = value), reply),
    send: (body: unknown) => ((answer.body = body), reply),
  };
  const http = { getResponse: () => reply, getRequest: () => ({ id: 'r-1' }) };
  new ProblemFilter().catch(error, { switchToHttp: () => http } as unknown as ArgumentsHost);
  return answer;
}

describe('a refusal of a domain', () => {
  it.each([
    [errors.wrong(), 400],
    [errors.theirs(), 403],
    [errors.absent(), 404],
    [errors.taken(), 409],
    [httpErrors.not_signed_in(), 401],
    [httpErrors.idempotency_key_reused(), 422],
    [httpErrors.body_too_large(), 413],
    [httpErrors.not_json(), 415],
    [httpErrors.too_many_requests(), 429],
    [httpErrors.busy(), 503],
  ])('%s is told with its status %i', (error, status) => {
    expect(answerTo(error)).toMatchObject({ status, body: { status, code: error.code, requestId: 'r-1' } });
  });

  it('carries its facts, as a problem that nobody may cache', () => {
    const answer = answerTo(errors.taken({ number: 7 }));
    expect(answer.body).toEqual({ status: 409, code: 'book.taken', params: { number: 7 }, requestId: 'r-1' });
    expect(answer.headers).toEqual({ 'Content-Type': 'application/problem+json', 'Cache-Control': 'no-store' });
  });

  it('names the request that the log names', () => {
    const answer = inRequest({ requestId: 'from-the-context', address: null }, () => answerTo(errors.wrong()));
    expect(answer.body).toMatchObject({ requestId: 'from-the-context' });
  });

  it('says when to come back, when coming back helps', () => {
    expect(answerTo(httpErrors.too_many_requests({ retryAfter: 40 })).headers).toMatchObject({ 'Retry-After': '40' });
    expect(answerTo(httpErrors.busy()).headers).toMatchObject({ 'Retry-After': '1' });
    expect(answerTo(errors.wrong()).headers).not.toHaveProperty('Retry-After');
  });
});

describe('anything else', () => {
  it('tells that the database is away as 503, to be tried again', () => {
    const gone = Object.assign(new Error('connect ECONNREFUSED 10.0.0.5:5432'), { code: 'ECONNREFUSED' });
    expect(answerTo(gone)).toMatchObject({ status: 503, body: { code: 'http.unavailable', params: {} } });
  });

  it.each([
    [new NotFoundException('Cannot GET /api/x'), 404, 'http.route_not_found'],
    [new PayloadTooLargeException(), 413, 'http.body_too_large'],
    [Object.assign(new Error('Unexpected token'), { statusCode: 400 }), 400, 'http.invalid_input'],
    [Object.assign(new Error('Unsupported Media Type'), { statusCode: 415 }), 415, 'http.not_json'],
  ])('gives what the framework refuses a code: %s', (error, status, code) => {
    expect(answerTo(error)).toMatchObject({ status, body: { code } });
  });

  it.each([
    ['a mistake', new TypeError('secret of table people')],
    ['a statement', new Error('column "secret" does not exist')],
    ['no error at all', 'secret'],
    ['nothing', undefined],
  ])('is told as nothing but its request id: %s', (_what, error) => {
    const answer = answerTo(error);
    expect(answer.body).toEqual({ status: 500, code: 'http.internal', params: {}, requestId: 'r-1' });
  });

  it('cuts the connection when the answer had begun: half a file must not look whole', () => {
    expect(answerTo(new DomainError('file.damaged', 'conflict'), { headersSent: true })).toMatchObject({
      destroyed: true,
      status: 0,
    });
  });
});
