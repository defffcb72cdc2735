import { Inject, Module, type DynamicModule, type OnModuleInit } from '@nestjs/common';
import type { BlobStore } from './blob-store';
import { FsBlobStore } from './fs-blob-store';
import { S3BlobStore, type S3Options } from './s3-blob-store';
import { StagingArea } from './staging-area';

/** Injection token of the `BlobStore` in use. */
export const BLOB_STORE = Symbol('BlobStore');

/** Where files are kept: a directory, or a bucket. */
export type BlobStoreOptions = { readonly kind: 'fs'; readonly dir: string } | ({ readonly kind: 's3' } & S3Options);

/** What the storage module has to know. */
export interface StorageOptions {
  readonly blobs: BlobStoreOptions;
  /** Directory for files on their way in; the same disk for all of them. */
  readonly stagingDir: string;
}

/** Makes the store that the options describe. */
export function createBlobStore(options: BlobStoreOptions): BlobStore {
  return options.kind === 'fs' ? new FsBlobStore(options.dir) : new S3BlobStore(options);
}

/** Provides `BLOB_STORE` and `StagingArea` everywhere, and clears old leftovers of uploads at start. */
@Module({})
export class StorageModule implements OnModuleInit {
  constructor(@Inject(StagingArea) private readonly staging: StagingArea) {}

  static forRoot(options: StorageOptions): DynamicModule {
    return {
      module: StorageModule,
      global: true,
      providers: [
        { provide: BLOB_STORE, useFactory: () => createBlobStore(options.blobs) },
        { provide: StagingArea, useFactory: () => new StagingArea(options.stagingDir) },
      ],
      exports: [BLOB_STORE, StagingArea],
    };
  }

  async onModuleInit(): Promise<void> {
    await this.staging.sweep();
  }
}
