import type { Endpoint } from '@lienthong/platform/contract';
import type { ErrorParams } from '@lienthong/platform/kernel';
import type * as z from 'zod';
import { httpErrors } from './http.errors';
import type { GuardedRequest } from './request';

/** Reads parameters, query and body by an endpoint's schemas; the first fault is named by its path and kind. */
export function readInput(endpoint: Endpoint, request: GuardedRequest): unknown {
  return {
    params: readPart(endpoint.params, request.params, 'params'),
    query: readPart(endpoint.query, request.query, 'query'),
    body:
      endpoint.raw === 'upload' || endpoint.raw === 'tus' ? undefined : readPart(endpoint.body, request.body, 'body'),
  };
}

function readPart(schema: z.ZodType | undefined, value: unknown, part: string): unknown {
  if (!schema) return undefined;
  const read = schema.safeParse(value ?? {});
  if (read.success) return read.data;
  throw httpErrors.invalid_input(faultOf(read.error.issues[0], part));
}

function faultOf(issue: z.core.$ZodIssue | undefined, part: string): ErrorParams {
  const at = [part, ...(issue?.path ?? [])].map(String).join('.');
  const extra = issue?.code === 'unrecognized_keys' ? `.${issue.keys[0] ?? ''}` : '';
  return { field: `${at}${extra}`.slice(0, 200), fault: issue?.code ?? 'invalid' };
}
