import * as fc from 'fast-check';
import { foldVietnamese } from '../fold-vietnamese';
import { toTcvn3, toVni } from '../testing/to-legacy';
import { convertLegacy, detectEncoding } from './convert-legacy';
import { isSyllable } from './syllable';
import { fromTcvn3, TCVN3_LETTERS } from './tcvn3';
import { fromVni, VNI_LETTERS } from './vni';

const VOWELS = 'aáàảãạăắằẳẵặâấầẩẫậeéèẻẽẹêếềểễệiíìỉĩịoóòỏõọôốồổỗộơớờởỡợuúùủũụưứừửữựyýỳỷỹỵ';
const accented = [...`${VOWELS}đ`].filter((letter) => !/[aeiouy]/.test(letter));

/** Sentences in the words of offices; the corpus the retrieval is measured on. */
const CORPUS = [
  'Về việc phòng, chống dịch tả lợn châu Phi trên địa bàn tỉnh',
  'QUYẾT ĐỊNH ban hành quy chế văn thư, lưu trữ của Uỷ ban nhân dân huyện Bến Lức',
  'Số: 57/2010/QĐ-UBND, ngày 15 tháng 12 năm 2010',
  'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc',
  'Căn cứ Luật Tổ chức Hội đồng nhân dân và Uỷ ban nhân dân ngày 26 tháng 11 năm 2003',
  'Xét đề nghị của Giám đốc Sở Thông tin và Truyền thông tại Tờ trình số 958/TTr-STTTT',
  'Thông báo kết luận của đồng chí Phó Chủ tịch tại cuộc họp giao ban thường kỳ',
  'Kế hoạch chuyển đổi số giai đoạn 2021-2025, định hướng đến năm 2030',
  'Giấy mời dự hội nghị tổng kết năm học, triển khai nhiệm vụ trọng tâm',
  'Báo cáo tình hình thực hiện cải cách thủ tục hành chính quý III',
  'Nơi nhận: Như trên; Lưu: VT, KSTT. KT. CHỦ TỊCH, PHÓ CHỦ TỊCH Nguyễn Văn Ấn',
  'Đề nghị các xã, phường, thị trấn khẩn trương rà soát hộ nghèo, hộ cận nghèo',
];

describe('the tables', () => {
  it('have every Vietnamese letter once', () => {
    expect(accented.filter((letter) => ![...TCVN3_LETTERS.values()].includes(letter))).toEqual([]);
    expect(TCVN3_LETTERS.size).toBe(accented.length + 7);
    expect(new Set(TCVN3_LETTERS.values()).size).toBe(TCVN3_LETTERS.size);
    const capitals = accented.map((letter) => letter.toUpperCase());
    expect([...accented, ...capitals].filter((letter) => ![...VNI_LETTERS.values()].includes(letter))).toEqual([]);
    expect(new Set(VNI_LETTERS.values()).size).toBe(2 * accented.length);
  });

  it.each([
    ['QuyÕt ®Þnh sè 12 cña Uû ban nh©n d©n tØnh', 'Quyết định số 12 của Uỷ ban nhân dân tỉnh'],
    ['Céng hßa x· héi chñ nghÜa ViÖt Nam', 'Cộng hòa xã hội chủ nghĩa Việt Nam'],
    ['QUYÕT §ÞNH', 'QUYẾT ĐỊNH'],
    ['Sè: 12/Q§-UBND', 'Số: 12/QĐ-UBND'],
    ['ý KIÕN', 'Ý KIẾN'],
    ['th\u00adêng', 'thường'],
  ])('TCVN3 %j is %j', (typed, read) => {
    expect(fromTcvn3(typed)).toBe(read);
  });

  it.each([
    ['Quyeát ñònh soá 12 cuûa UÛy ban nhaân daân tænh', 'Quyết định số 12 của Ủy ban nhân dân tỉnh'],
    ['Coäng hoøa xaõ hoäi chuû nghóa Vieät Nam', 'Cộng hòa xã hội chủ nghĩa Việt Nam'],
    ['QUYEÁT ÑÒNH', 'QUYẾT ĐỊNH'],
    ['thöôøng xuyeân kyû nieäm', 'thường xuyên kỷ niệm'],
  ])('VNI %j is %j', (typed, read) => {
    expect(fromVni(typed)).toBe(read);
  });
});

describe('detecting', () => {
  it.each(CORPUS)('%j in each encoding', (text) => {
    expect(convertLegacy(text)).toEqual({ text, encoding: 'unicode' });
    expect(convertLegacy(toVni(text))).toEqual({ text, encoding: 'vni' });
    const fromFont = convertLegacy(toTcvn3(text));
    expect(fromFont.encoding).toBe('tcvn3');
    expect(foldVietnamese(fromFont.text)).toBe(foldVietnamese(text));
  });

  it.each([
    '',
    'Plain ASCII 12/UBND-VP',
    'Le président a présenté la synthèse à l’Assemblée générale',
    'São Paulo, Zürich, Müller & Söhne, Kraków, naïve café',
    'cà phê, hà mã, lê, tôi là ai',
    'thé',
    '12 m² × 3 °C ± 5 %',
    'Straße, Größe, Übung',
  ])('leaves %j alone', (text) => {
    expect(convertLegacy(text)).toEqual({ text, encoding: 'unicode' });
  });

  it('reads the old lines of a text whose other lines are Unicode', () => {
    const mixed = `Kính gửi: Sở Nội vụ\n${toTcvn3('Phòng chống dịch bệnh mùa đông')}`;
    expect(convertLegacy(mixed).text).toBe('Kính gửi: Sở Nội vụ\nPhòng chống dịch bệnh mùa đông');
  });

  it('is quick to say of a long text', () => {
    const started = performance.now();
    expect(detectEncoding(toVni(CORPUS.join('\n')).repeat(500))).toBe('vni');
    expect(performance.now() - started).toBeLessThan(2000);
  });
});

describe('round trip', () => {
  const words = [...new Set(CORPUS.flatMap((text) => text.toLowerCase().match(/\p{L}+/gu) ?? []))].filter(isSyllable);
  const sentence = fc.array(fc.constantFrom(...words), { minLength: 1, maxLength: 30 }).map((parts) => parts.join(' '));

  it('gives back small letters as they were, from both fonts', () => {
    fc.assert(
      fc.property(sentence, (text) => {
        expect(fromTcvn3(toTcvn3(text))).toBe(text.normalize('NFC'));
        expect(fromVni(toVni(text))).toBe(text.normalize('NFC'));
        expect(fromVni(toVni(text.toUpperCase()))).toBe(text.toUpperCase().normalize('NFC'));
      }),
      { numRuns: 500 },
    );
  });

  it('never changes Unicode Vietnamese, however short', () => {
    fc.assert(
      fc.property(sentence, (text) => expect(convertLegacy(text)).toEqual({ text, encoding: 'unicode' })),
      { numRuns: 500 },
    );
  });
});

describe('retrieval from a corpus typed in old fonts', () => {
  it.each([
    ['TCVN3', toTcvn3],
    ['VNI', toVni],
  ] as const)('finds every word of %s documents that it finds in Unicode', (_font, type) => {
    const wordsOf = (text: string): string[] => foldVietnamese(text).match(/[\p{L}\p{N}]+/gu) ?? [];
    const missing = CORPUS.flatMap((text) => {
      const found = new Set(wordsOf(convertLegacy(type(text)).text));
      return wordsOf(text).filter((word) => !found.has(word));
    });
    expect(missing).toEqual([]);
  });
});
