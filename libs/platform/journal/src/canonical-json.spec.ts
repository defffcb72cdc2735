import { canonicalJson } from './canonical-json';

describe('canonicalJson', () => {
  it('writes equal things equally, whatever the order of their keys, at every depth', () => {
    expect(canonicalJson({ b: [{ d: 1, c: 2 }], a: null })).toBe('{"a":null,"b":[{"c":2,"d":1}]}');
    expect(canonicalJson({ a: null, b: [{ c: 2, d: 1 }] })).toBe(canonicalJson({ b: [{ d: 1, c: 2 }], a: null }));
  });

  it('keeps the order of lists', () => {
    expect(canonicalJson([2, 1])).not.toBe(canonicalJson([1, 2]));
  });

  it('writes dates as ISO text and leaves out what is undefined', () => {
    expect(canonicalJson({ at: new Date('2020-05-03T00:00:00Z'), gone: undefined })).toBe(
      '{"at":"2020-05-03T00:00:00.000Z"}',
    );
  });

  it('keeps Vietnamese text as it is', () => {
    expect(canonicalJson({ name: 'Đức Huệ' })).toBe('{"name":"Đức Huệ"}');
  });
});
