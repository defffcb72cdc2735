import type { BlobStore } from '@lienthong/platform/storage';
import type { EntityManager } from 'typeorm';
import { EXAMPLES, type Finding } from './check';

const PAGE = 500;
const AT_ONCE = 16;

interface StoredFile {
  readonly key: string;
  readonly size: string;
}

/** The bytes of every file are in the store, in full length. Reads no content. */
export async function checkFiles(manager: EntityManager, store: BlobStore): Promise<Finding> {
  const faults: string[] = [];
  let count = 0;
  for (
    let page = await pageAfter(manager, '');
    page.length > 0;
    page = await pageAfter(manager, page.at(-1)?.key ?? '')
  )
    for (let at = 0; at < page.length; at += AT_ONCE) {
      const found = await Promise.all(page.slice(at, at + AT_ONCE).map((file) => faultOf(file, store)));
      for (const fault of found) {
        if (fault === undefined) continue;
        count += 1;
        if (faults.length < EXAMPLES) faults.push(fault);
      }
    }
  return { check: 'files', count, examples: faults };
}

function pageAfter(manager: EntityManager, key: string): Promise<StoredFile[]> {
  return manager.query<StoredFile[]>(
    `SELECT key, max(size) AS size FROM (
       SELECT storage_key AS key, size FROM files UNION ALL SELECT storage_key, size FROM renditions WHERE fault IS NULL
       UNION ALL SELECT signed_key, signed_size FROM stamps WHERE fault IS NULL) kept
      WHERE key > $1 GROUP BY 1 ORDER BY 1 LIMIT ${PAGE}`,
    [key],
  );
}

async function faultOf({ key, size }: StoredFile, store: BlobStore): Promise<string | undefined> {
  const found = await store.head(key);
  if (!found) return `${key}: missing`;
  return found.size === Number(size) ? undefined : `${key}: ${found.size} bytes instead of ${size}`;
}
