import * as http from 'node:http';
import * as https from 'node:https';
import { AsyncLocalStorage } from 'node:async_hooks';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Client, ClientOptions } from 'minio';
import { codeOf, StorageFailure } from './storage-errors';

/** Milliseconds after which the object store counts as out of reach. */
export interface S3Timeouts {
  /** One request without a body worth mentioning, and the wait for a blob's first byte. */
  readonly call: number;
  /** One upload request (a part of at most 5 MiB). */
  readonly part: number;
  /** A connection on which nothing moves, for instance in the middle of a download. */
  readonly idle: number;
}

/** The time-outs used unless told otherwise. */
export const S3_TIMEOUTS: S3Timeouts = { call: 15_000, part: 60_000, idle: 60_000 };

const ATTEMPTS = 3;
const PAUSE_MS = 200;
const current = new AsyncLocalStorage<AbortSignal>();

/**
 * The client's way to the network. The minio client itself never gives up on a silent server, so every request
 * gets an idle time-out and the deadline of the call it belongs to.
 */
export function boundedTransport(secure: boolean, timeouts: S3Timeouts): NonNullable<ClientOptions['transport']> {
  const base = secure ? https : http;
  const request = (options: https.RequestOptions, answered: (response: http.IncomingMessage) => void) => {
    const signal = current.getStore();
    const sent = base.request(signal ? { ...options, signal } : options, answered);
    return sent.setTimeout(timeouts.idle, () => sent.destroy(new Error(`nothing moved for ${timeouts.idle} ms`)));
  };
  return { request: request as typeof http.request };
}

/** Runs one call to the store with a deadline, repeated when the connection broke; failures become `StorageFailure`. */
export async function s3Call<T>(key: string, deadlineMs: number, work: () => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await withDeadline(deadlineMs, work);
    } catch (cause) {
      if (cause instanceof StorageFailure) throw cause;
      if (attempt >= ATTEMPTS || !isPassing(cause)) throw failureOf(key, cause);
      await sleep(PAUSE_MS * attempt);
    }
  }
}

/** Whether the store answered that there is no such object. */
export function isAbsent(error: unknown): boolean {
  return error instanceof StorageFailure && error.reason === 'missing';
}

/** Rejects at the deadline even if the client forgets to: its promises do not always settle when a stream breaks. */
async function withDeadline<T>(deadlineMs: number, work: () => Promise<T>): Promise<T> {
  const controller = new AbortController();
  const late = new Promise<never>((_resolve, reject) => {
    controller.signal.addEventListener('abort', () => reject(controller.signal.reason));
  });
  const timer = setTimeout(() => controller.abort(new Error(`no answer within ${deadlineMs} ms`)), deadlineMs);
  try {
    return await Promise.race([current.run(controller.signal, work), late]);
  } finally {
    clearTimeout(timer);
  }
}

function failureOf(key: string, cause: unknown): StorageFailure {
  const missing = ['NoSuchKey', 'NotFound', 'NoSuchBucket'].includes(codeOf(cause));
  return new StorageFailure(missing ? 'missing' : 'unavailable', key, { cause });
}

/** A kept connection that the server closed meanwhile, or a server that asks to be called again. */
function isPassing(error: unknown): boolean {
  if (['ECONNRESET', 'EPIPE', 'SlowDown', 'RequestTimeout'].includes(codeOf(error))) return true;
  return String(error).includes('Retryable HTTP status');
}

/** What an upload needs to know. */
export interface S3Target {
  readonly client: Client;
  readonly bucket: string;
  readonly timeouts: S3Timeouts;
}
