import { uuidOf } from './request-id';

const fresh = /^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-/;

describe('the id of a request', () => {
  it('is the one a proxy gave, when it is well formed', () => {
    expect(uuidOf('0f8fad5b-d9cb-469f-a165-70867728950e')).toBe('0f8fad5b-d9cb-469f-a165-70867728950e');
  });

  it.each([undefined, '', 'short', 'x'.repeat(65), 'a b c d e f g', 'line\nbreak-in-a-log', ['12345678', '12345678']])(
    'is a fresh one instead of %j, because it is written into logs',
    (header) => {
      expect(uuidOf(header)).toMatch(fresh);
    },
  );
});
