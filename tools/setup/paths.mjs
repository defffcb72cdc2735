// The root of the checkout. Given by tools/run.mjs, because a bundled caller no longer knows where this file lies.
import { resolve } from 'node:path';

export const root = process.env.LIENTHONG_ROOT ?? resolve(import.meta.dirname, '../..');
