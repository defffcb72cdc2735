import { createHash } from 'node:crypto';
import { pagePrefix, readPageKey, toPageKey } from './page-key';

const file = createHash('sha256').update('file').digest();
const sha256 = createHash('sha256').update('picture').digest('hex');

describe('the key of a kept page', () => {
  it.each(['image/png', 'image/jpeg'] as const)('tells what lies under it: %s', (mediaType) => {
    const key = toPageKey(file, 12, { mediaType, sha256 });
    expect(key.startsWith(pagePrefix(file, 12))).toBe(true);
    expect(readPageKey(key)).toEqual({ mediaType, sha256 });
  });

  it('of page 1 is not found under page 12', () => {
    expect(toPageKey(file, 12, { mediaType: 'image/png', sha256 }).startsWith(pagePrefix(file, 1))).toBe(false);
  });

  it.each(['', 'pages/x/1.png', `pages/${sha256}/1.png`, `agency/${sha256}`])('is not %j', (key) => {
    expect(readPageKey(key)).toBeUndefined();
  });
});
