import { defineErrors } from '@lienthong/platform/kernel';

/**
 * What a sender can have done wrong with an upload. `too_large` carries `{ limitBytes }` (HTTP 400 here: the product
 * has four kinds of refusal and none of them is 413).
 */
export const storageErrors = defineErrors('storage', { too_large: 'invalid', empty: 'invalid', cut_off: 'invalid' });

/**
 * `damaged`: the bytes are not those that were stored. `missing`: there is nothing under a key that should exist.
 * `not_stored`: the write was not confirmed. `unavailable`: the store did not answer (properly, or in time).
 * `bad_key`: a mistake in our code.
 */
export type StorageFailureReason = 'damaged' | 'missing' | 'not_stored' | 'unavailable' | 'bad_key';

/** A fault of the store, never of the user: it becomes a 500 and an alarm, and a job that meets it is tried again. */
export class StorageFailure extends Error {
  constructor(
    readonly reason: StorageFailureReason,
    readonly key: string,
    options?: ErrorOptions,
  ) {
    super(`storage ${reason}: ${key}`, options);
    this.name = 'StorageFailure';
  }
}

/** The code of an error from the operating system or the object store (`ENOENT`, `NoSuchKey`); `''` without one. */
export function codeOf(error: unknown): string {
  return typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : '';
}
