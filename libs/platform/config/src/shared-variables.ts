import { address, oneOf, text, whole } from './variable-kinds';

/** What every process reads. */
export const processVariables = {
  NODE_ENV: oneOf(['development', 'test', 'production'])
    .default('development')
    .meta({ description: 'production refuses demo accounts, default secrets and plain http' }),
  LOG_LEVEL: oneOf(['fatal', 'error', 'warn', 'info', 'debug', 'trace'])
    .default('info')
    .meta({ description: 'Least important log line that is written' }),
};

/** What api and worker read about running beside others. */
export const serviceVariables = {
  REDIS_URL: address('redis:', 'rediss:').meta({
    description: 'Redis 6.2 or newer; may be emptied or lost at any moment',
    example: 'redis://:password@127.0.0.1:6379',
  }),
  METRICS_PORT: whole(1, 65_535)
    .optional()
    .meta({ description: 'Private port that serves /metrics; without it there are no metrics', example: '9464' }),
  METRICS_HOST: text().default('127.0.0.1').meta({ description: 'Address on which /metrics listens' }),
  SHUTDOWN_DELAY_MS: whole(0, 60_000)
    .default(0)
    .meta({ description: 'How long /readyz answers 503 before the port is closed; 5000 behind a load balancer' }),
  POPPLER_BIN: text().optional().meta({
    description: 'Folder of pdftoppm, pdftotext and pdfinfo; PATH is searched without it',
    example: '/usr/bin',
  }),
  SOFFICE_BIN: text().optional().meta({
    description: 'The program soffice of LibreOffice, which makes PDF of .docx and .odt; PATH is searched without it',
    example: '/usr/bin/soffice',
  }),
};

/** Where files are kept. */
export const storageVariables = {
  DATA_DIR: text().default('./var').meta({ description: 'Folder for everything the product keeps on disk' }),
  STAGING_DIR: text().optional().meta({
    description: 'Folder for files on their way in; staging in DATA_DIR without it',
    example: './var/staging',
  }),
  BLOB_DIR: text().optional().meta({
    description: 'Folder of stored files when there is no S3; blobs in DATA_DIR without it',
    example: './var/blobs',
  }),
  S3_ENDPOINT: address('http:', 'https:').optional().meta({
    description: 'S3 server; set it to keep files there instead of on disk',
    example: 'https://s3.example.vn',
  }),
  S3_REGION: text().default('us-east-1').meta({ description: 'Region the S3 server expects' }),
  S3_BUCKET: text().optional().meta({ description: 'Bucket, needed with S3_ENDPOINT', example: 'lienthong' }),
  S3_ACCESS_KEY: text().optional().meta({ description: 'Access key, needed with S3_ENDPOINT', example: 'lienthong' }),
  S3_SECRET_KEY: text()
    .optional()
    .meta({ description: 'Secret key, needed with S3_ENDPOINT', example: 'a-long-random-text' }),
  MIN_FREE_DISK_PERCENT: whole(0, 90)
    .default(10)
    .meta({ description: '/readyz answers 503 when the disk of the two folders has less room than this' }),
};

/** The address of a database role. */
export function databaseAddress(description: string, role: string) {
  return address('postgres:', 'postgresql:').meta({
    description,
    example: `postgres://${role}:password@127.0.0.1:5432/lienthong`,
  });
}

/** How many database connections a process may hold. */
export function poolSize(size: number) {
  return whole(1, 200)
    .default(size)
    .meta({ description: 'Database connections; all processes together stay 10 below max_connections' });
}
