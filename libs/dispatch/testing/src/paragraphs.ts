import type { LetterSample } from './letter-sample';

/** Sentences of office letters, with numbers, dates, agencies and titles in them that are not those of the letter. */
const SENTENCES = [
  'Thực hiện Công văn số 1234/BTTTT-THH ngày 05 tháng 02 năm 2020 của Bộ Thông tin và Truyền thông về việc đẩy mạnh ứng dụng công nghệ thông tin trong hoạt động của cơ quan nhà nước, căn cứ Nghị định số 30/2020/NĐ-CP ngày 05/3/2020 của Chính phủ về công tác văn thư.',
  'Xét đề nghị của Giám đốc Sở Nội vụ tại Tờ trình số 58/TTr-SNV ngày 10/01/2020, các cơ quan, đơn vị tổ chức rà soát, thống kê và báo cáo kết quả thực hiện trước ngày 25 hằng tháng để tổng hợp, theo dõi, chỉ đạo.',
  'Giao Văn phòng chủ trì, phối hợp với các sở, ban, ngành và Ủy ban nhân dân các huyện, thị xã, thành phố theo dõi, đôn đốc việc thực hiện; kịp thời tham mưu xử lý những khó khăn, vướng mắc phát sinh.',
  'Kinh phí thực hiện được bố trí từ nguồn ngân sách nhà nước theo phân cấp hiện hành và các nguồn kinh phí hợp pháp khác theo quy định của pháp luật.',
  'Trong quá trình triển khai thực hiện, nếu có khó khăn, vướng mắc, đề nghị các đơn vị phản ánh bằng văn bản để được hướng dẫn, giải quyết theo thẩm quyền.',
  'Thủ trưởng các cơ quan, đơn vị và các cá nhân có liên quan chịu trách nhiệm thi hành kể từ ngày ký.',
];

/** The text of a letter: so many paragraphs, always the same ones for the same letter. */
export function paragraphsOf({ name }: LetterSample, count: number): string[] {
  const start = [...name].reduce((sum, letter) => sum + letter.charCodeAt(0), 0);
  return Array.from({ length: count }, (_, at) => SENTENCES[(start + at) % SENTENCES.length] ?? '').map((text, at) =>
    at === count - 1 ? `${text.slice(0, -1)}./.` : text,
  );
}
