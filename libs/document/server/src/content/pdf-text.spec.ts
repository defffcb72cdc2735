import { readWords } from './pdf-text';

type Box = readonly [left: number, top: number, right: number, bottom: number];
const written = (...words: readonly (readonly [string, Box])[]) =>
  `<page width="594.959960" height="841.919980">${words
    .map(
      ([text, [left, top, right, bottom]]) =>
        `<word xMin="${left}" yMin="${top}" xMax="${right}" yMax="${bottom}">${text}</word>`,
    )
    .join('\n')}</page>`;
const textsOf = (xhtml: string) => readWords(xhtml).flatMap(({ words }) => words.map(({ text }) => text));

describe('the words of a page', () => {
  // What Poppler writes of a page that Chromium printed in Liberation Serif, which takes `Ụ` from DejaVu Sans.
  const printed = written(
    ['C', [95.988277, 73.167752, 105.374655, 87.561467]],
    ['Ụ', [105.373645, 69.930435, 114.886952, 90.209835]],
    ['C', [114.885928, 73.167752, 124.272306, 87.561467]],
    ['ĐI', [127.52032, 73.167752, 141.963796, 87.561467]],
    ['Ề', [141.963255, 69.930435, 150.175542, 90.209835]],
    ['U', [150.174654, 73.167752, 159.561032, 87.561467]],
    ['C', [277.781238, 73.167752, 287.167616, 87.561467]],
    ['Ộ', [287.166606, 69.930435, 297.39706, 90.209835]],
    ['NG', [297.395953, 73.167752, 316.891192, 87.561467]],
  );

  it('are whole where the font changes inside them', () => {
    expect(textsOf(printed)).toEqual(['CỤC', 'ĐIỀU', 'CỘNG']);
  });

  it('stand where their own letters stand, not as high as the box of the other font', () => {
    const [first] = readWords(printed)[0]?.words ?? [];
    expect(first).toEqual({ text: 'CỤC', left: 95.988277, top: 73.167752, right: 124.272306, bottom: 87.561467 });
  });

  it('stay apart at a narrow blank, on another line, and where one is printed over the other', () => {
    expect(
      textsOf(
        written(
          ['NGHĨA', [435.19, 57.42, 479.24, 71.81]],
          ['VI', [481.54, 57.42, 495.98, 71.81]],
          ['dưới', [496, 73.17, 520, 87.56]],
          ['MẬT', [496, 73.17, 520, 87.56]],
        ),
      ),
    ).toEqual(['NGHĨA', 'VI', 'dưới', 'MẬT']);
  });
});
