import { DomainError } from './errors';

/** Makes the compiler prove that every case of a union was handled. */
export function assertNever(value: never): never {
  throw new DomainError('kernel.unhandled_case', 'invalid', { value: String(value) });
}
