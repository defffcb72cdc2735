import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import { httpErrors } from './http.errors';
import type { GuardedRequest } from './request';

const requestOf = (context: ExecutionContext): GuardedRequest => context.switchToHttp().getRequest<GuardedRequest>();

/** The signed-in caller; only for endpoints that ask for one. */
export const CallerOf = createParamDecorator((_: unknown, context: ExecutionContext) => {
  const { caller } = requestOf(context);
  if (!caller) throw httpErrors.not_signed_in();
  return caller;
});

/** The endpoint's input after its schemas: `{ params, query, body }`. */
export const Input = createParamDecorator((_: unknown, context: ExecutionContext) => requestOf(context).input);
