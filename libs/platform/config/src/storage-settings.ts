import { join, resolve } from 'node:path';

/** Where files are kept: a directory, or a bucket (the options of `StorageModule`). */
export type BlobSettings =
  | { readonly kind: 'fs'; readonly dir: string }
  | {
      readonly kind: 's3';
      readonly endpoint: string;
      readonly region: string;
      readonly bucket: string;
      readonly accessKey: string;
      readonly secretKey: string;
    };

/** Everything a process knows about its files. */
export interface StorageSettings {
  readonly dataDir: string;
  readonly stagingDir: string;
  readonly blobs: BlobSettings;
  readonly minFreeDiskPercent: number;
}

interface StorageValues {
  readonly DATA_DIR: string;
  readonly STAGING_DIR?: string | undefined;
  readonly BLOB_DIR?: string | undefined;
  readonly S3_ENDPOINT?: string | undefined;
  readonly S3_REGION: string;
  readonly S3_BUCKET?: string | undefined;
  readonly S3_ACCESS_KEY?: string | undefined;
  readonly S3_SECRET_KEY?: string | undefined;
  readonly MIN_FREE_DISK_PERCENT: number;
}

/** The storage settings of checked variables; paths become absolute. */
export function storageSettings(values: StorageValues): StorageSettings {
  const dataDir = resolve(values.DATA_DIR);
  return {
    dataDir,
    stagingDir: resolve(values.STAGING_DIR ?? join(dataDir, 'staging')),
    blobs: blobSettings(values, dataDir),
    minFreeDiskPercent: values.MIN_FREE_DISK_PERCENT,
  };
}

function blobSettings(values: StorageValues, dataDir: string): BlobSettings {
  if (values.S3_ENDPOINT === undefined) return { kind: 'fs', dir: resolve(values.BLOB_DIR ?? join(dataDir, 'blobs')) };
  return {
    kind: 's3',
    endpoint: values.S3_ENDPOINT,
    region: values.S3_REGION,
    // The check `wholeS3` has refused an endpoint without these.
    bucket: values.S3_BUCKET ?? '',
    accessKey: values.S3_ACCESS_KEY ?? '',
    secretKey: values.S3_SECRET_KEY ?? '',
  };
}
