import { inflateSync } from 'node:zlib';
import { fileTypeFromBuffer } from 'file-type';
import { readPgm, toGreyPng } from './grey-png';

describe('a grey picture', () => {
  it('is read from PGM', () => {
    const bytes = Buffer.concat([Buffer.from('P5\n3 2\n255\n'), Buffer.from([0, 1, 2, 3, 4, 5])]);
    expect(readPgm(bytes)).toEqual({ width: 3, height: 2, points: Buffer.from([0, 1, 2, 3, 4, 5]) });
  });

  it.each(['', 'P6\n3 2\n255\n123456', 'P5\n3 2\n255\n12345', 'P5\n3 2\n255\n1234567'])('%j is none', (text) => {
    expect(readPgm(Buffer.from(text))).toBeUndefined();
  });

  it('is written as a PNG of 16 greys', async () => {
    const png = await toGreyPng({ width: 3, height: 2, points: Buffer.from([0, 255, 128, 8, 9, 247]) });
    expect((await fileTypeFromBuffer(png))?.ext).toBe('png');
    expect(png.subarray(16, 29).toString('hex')).toBe('00000003' + '00000002' + '0400000000');
    const data = png.indexOf('IDAT') + 4;
    const rows = inflateSync(png.subarray(data, data + png.readUInt32BE(data - 8)));
    expect(rows.toString('hex')).toBe('00' + '0f80' + '00' + '01f0');
  });
});
