import { folded } from './letter-text';

/** Words with which the name of an agency begins, as they are written inside a sentence. */
const HEADS = [
  ...['Ủy ban nhân dân', 'UBND', 'Hội đồng nhân dân', 'HĐND', 'Đoàn đại biểu Quốc hội', 'Ủy ban Mặt trận'],
  ...['sở', 'bộ', 'cục', 'chi cục', 'tổng cục', 'vụ', 'văn phòng', 'phòng', 'ban', 'ban quản lý', 'ban Chỉ đạo'],
  ...[
    'trung tâm',
    'thanh tra',
    'công an',
    'tòa án',
    'viện',
    'viện kiểm sát',
    'trường',
    'bệnh viện',
    'bệnh viện đa khoa',
  ],
  ...['bảo hiểm xã hội', 'kho bạc', 'ngân hàng', 'công ty', 'công ty cổ phần', 'công ty TNHH', 'quỹ', 'liên đoàn'],
  ...['hội', 'Tỉnh ủy', 'Huyện ủy', 'Thành ủy', 'Đảng ủy', 'Chính phủ', 'Thủ tướng', 'Quốc hội', 'hạt', 'tổng công ty'],
];

/** Fields of work and other names as they are spelt in the names of agencies. */
const NAMES = [
  ...[
    'Ủy ban Mặt trận Tổ quốc Việt Nam',
    'Thủ tướng Chính phủ',
    'Nội vụ',
    'Tư pháp',
    'Tài chính',
    'Kế hoạch và Đầu tư',
  ],
  ...['Công Thương', 'Nông nghiệp và Phát triển nông thôn', 'Nông nghiệp và Môi trường', 'Tài nguyên và Môi trường'],
  ...['Giao thông vận tải', 'Xây dựng', 'Thông tin và Truyền thông', 'Khoa học và Công nghệ', 'Giáo dục và Đào tạo'],
  ...['Y tế', 'Văn hóa, Thể thao và Du lịch', 'Lao động, Thương binh và Xã hội', 'Lao động - Thương binh và Xã hội'],
  ...['Dân tộc', 'Ngoại vụ', 'Ngoại giao', 'Quốc phòng', 'Công an', 'Khu kinh tế', 'Văn thư và Lưu trữ nhà nước'],
  ...['Kiểm lâm', 'Chuyển đổi số', 'Chăn nuôi và Thú y', 'Nhà nước', 'Kiểm soát bệnh tật', 'Tài chính - Kế hoạch'],
  ...['Văn hóa và Thông tin', 'Kinh tế và Hạ tầng', 'Quản lý dự án', 'Kinh tế', 'Quản lý đô thị', 'Văn hóa - Xã hội'],
  ...['Trồng trọt và Bảo vệ thực vật', 'Quản lý thị trường', 'An toàn thực phẩm', 'Việt Nam', 'Văn hóa'],
  ...['phòng, chống thiên tai và tìm kiếm cứu nạn'],
];

/** Words between names that are always small. */
export const SMALL_WORDS = ['và', 'của', 'các', 'về'];

/** Units whose proper name follows. */
export const UNITS = ['tỉnh', 'thành phố', 'huyện', 'quận', 'thị xã', 'thị trấn', 'xã', 'phường'];

/** A name that is known, with its words folded. */
export interface KnownPhrase {
  readonly words: readonly string[];
  readonly phrase: string;
}

/** A name as it is looked for. */
export function knownPhrase(phrase: string): KnownPhrase {
  return { words: folded(phrase).split(' '), phrase };
}

/** All names that are known, longer ones first. */
export const PHRASES: readonly KnownPhrase[] = [...HEADS, ...NAMES]
  .map(knownPhrase)
  .sort((a, b) => b.words.length - a.words.length);

const FOLDED_HEADS = HEADS.map(folded);

/** Whether a line begins as the names of agencies do. */
export function beginsLikeAgency(line: string): boolean {
  const text = folded(line);
  return FOLDED_HEADS.some((head) => text === head || text.startsWith(`${head} `));
}
