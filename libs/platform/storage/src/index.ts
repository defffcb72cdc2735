export { blobKey } from './blob-key';
export type { BlobEntry, BlobStore, Digest, SourceFile } from './blob-store';
export { FsBlobStore } from './fs-blob-store';
export { S3BlobStore, type S3Options } from './s3-blob-store';
export type { S3Timeouts } from './s3-calls';
export { StagingArea, type ReceiveOptions, type StagedFile } from './staging-area';
export { StorageFailure, storageErrors, type StorageFailureReason } from './storage-errors';
export {
  BLOB_STORE,
  createBlobStore,
  StorageModule,
  type BlobStoreOptions,
  type StorageOptions,
} from './storage.module';
