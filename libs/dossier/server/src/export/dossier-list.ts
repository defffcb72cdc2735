import type { DossierView } from '@lienthong/dossier/model';
import { printTable, printedDay, type PrintMark } from '@lienthong/platform/print';

/** Mục lục văn bản trong hồ sơ (app. VI-I-V) as PDF: every document in order, with its page in the dossier. */
export async function printDossierList(dossier: DossierView, mark: PrintMark): Promise<Uint8Array> {
  let page = 1;
  const rows = dossier.items.map((item) => {
    const first = page;
    page += item.pages ?? 0;
    const words = `${item.typeName}: ${item.subject}`;
    return [item.ordinal, item.code, printedDay(item.issuedOn), item.issuer, words, first, item.pages ?? ''];
  });
  const { bytes } = await printTable({
    title: 'Mục lục văn bản trong hồ sơ',
    subtitle: `Hồ sơ ${dossier.notation}: ${dossier.title}`,
    agency: mark.agencyName,
    columns: [
      { heading: 'Số TT', width: 1, align: 'center' },
      { heading: 'Số, ký hiệu văn bản', width: 3 },
      { heading: 'Ngày tháng văn bản', width: 2, align: 'center' },
      { heading: 'Tác giả văn bản', width: 3 },
      { heading: 'Tên loại và trích yếu nội dung văn bản', width: 7 },
      { heading: 'Tờ số', width: 1, align: 'center' },
      { heading: 'Số trang', width: 1, align: 'center' },
    ],
    numbered: true,
    paper: 'portrait',
    rows,
    mark,
  });
  return bytes;
}
