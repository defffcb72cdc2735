import { isAddressed, type FormName } from '@lienthong/template/model';
import type { Paragraph, Table } from 'docx';
import { foot, twoSignatures } from './foot';
import { addressees, head, title } from './head';
import { article, body, centred, pt, ragged } from './text';

type Block = Paragraph | Table;

const END = './.';

/** The blocks of each layout of the product, for a type (Decree 30/2020 app. III, forms 1.2, 1.4, 1.5, 1.7, 1.8). */
export const FORMS: Readonly<Record<FormName, (typeCode: string) => Block[]>> = {
  letter: () => [
    head({ about: true }),
    addressees(),
    body('{{mo_dau}}'),
    body('[Nội dung công văn]'),
    body(`[Đề nghị, kết luận]${END}`),
    gap(),
    foot(),
  ],
  titled: (typeCode) => [
    head(),
    ...title(),
    ...(isAddressed(typeCode) ? [addressees()] : [gap()]),
    body('{{mo_dau}}'),
    body('[Căn cứ, mục đích, lý do ban hành]'),
    body('1. [Nội dung]'),
    body('2. [Nội dung]'),
    body(`3. [Tổ chức thực hiện]${END}`),
    gap(),
    foot(),
  ],
  decision: () => [
    head(),
    ...title(),
    centred('{{tham_quyen}}', { size: 14, bold: true }, { spacing: { before: pt(12), after: pt(12) } }),
    body('Căn cứ [Luật Tổ chức chính quyền địa phương; văn bản quy định chức năng, nhiệm vụ];', { italics: true }),
    body('Căn cứ [văn bản là cơ sở pháp lý để ban hành quyết định];', { italics: true }),
    body('Theo đề nghị của [thủ trưởng đơn vị soạn thảo].', { italics: true }),
    centred('QUYẾT ĐỊNH:', { size: 14, bold: true }, { spacing: { before: pt(12), after: pt(6) } }),
    article('Điều 1.', '[Nội dung quyết định]'),
    article('Điều 2.', '[Hiệu lực thi hành]'),
    article('Điều 3.', `[Cơ quan, tổ chức, cá nhân] chịu trách nhiệm thi hành Quyết định này${END}`),
    gap(),
    foot(),
  ],
  invitation: () => [
    head(),
    ...title(),
    gap(),
    ragged('{{ten_co_quan}} trân trọng kính mời: {{kinh_gui}}'),
    body('Tới dự [tên cuộc họp, hội nghị]'),
    body('Chủ trì: [họ tên, chức vụ]'),
    body('Thời gian: [giờ, ngày]'),
    body(`Địa điểm: [nơi họp]${END}`),
    gap(),
    foot(),
  ],
  minutes: () => [
    head({ undated: true }),
    ...title(),
    gap(),
    body('Thời gian bắt đầu: [giờ, ngày]'),
    body('Địa điểm: [nơi họp]'),
    body('Thành phần tham dự: [họ tên, chức vụ]'),
    body('Chủ trì (chủ tọa): [họ tên, chức vụ]'),
    body('Thư ký (người ghi biên bản): [họ tên, chức vụ]'),
    body('Nội dung: [diễn biến cuộc họp, hội nghị]'),
    body(`Cuộc họp kết thúc vào [giờ, ngày]${END}`),
    gap(),
    twoSignatures(),
  ],
};

const gap = (): Paragraph => centred('', { size: 8 });
