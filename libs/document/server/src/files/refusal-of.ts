import { fileErrors } from '@lienthong/document/model';
import { httpErrors } from '@lienthong/platform/http';
import { DomainError } from '@lienthong/platform/kernel';
import { StorageFailure } from '@lienthong/platform/storage';
import { Logger } from '@nestjs/common';

const log = new Logger('files');

/**
 * Throws what the person should be told about a failure of staging or store: what the sender did wrong becomes the
 * `file.` code of the same name, a store that is out of reach `http.busy`; anything else is thrown as it is.
 */
export function refusalOf(error: unknown): never {
  if (error instanceof DomainError) {
    const { code, params } = error;
    if (code === 'storage.too_large') throw fileErrors.too_large(params, { cause: error });
    if (code === 'storage.empty') throw fileErrors.empty(params, { cause: error });
    if (code === 'storage.cut_off') throw fileErrors.cut_off(params, { cause: error });
  }
  if (error instanceof StorageFailure && (error.reason === 'unavailable' || error.reason === 'not_stored')) {
    log.error({ err: error, key: error.key }, 'the store is out of reach');
    throw httpErrors.busy({}, { cause: error });
  }
  throw error;
}
