/** A file that shows every column, as a spreadsheet writes it. */
export const SAMPLE = `key,parentKey,name,kind,level,abbreviation,codes
80,,UBND tỉnh Long An,committee,province,UBND,GSO:80
VIDU,80,Ban Quản lý ví dụ,board,province,BQLVD,OTHER:VIDU
802,80,UBND huyện Đức Hòa,committee,district,UBND,GSO:802
27976,802,UBND xã Mỹ Hạnh Nam,committee,commune,UBND,GSO:27976
`;

const BYTE_ORDER_MARK = '\uFEFF';

/** Saves the sample on the computer; with a byte order mark, without which Excel breaks Vietnamese letters. */
export function downloadSample(page: Document, name = 'mau-co-cau-to-chuc.csv'): void {
  const address = URL.createObjectURL(new Blob([BYTE_ORDER_MARK, SAMPLE], { type: 'text/csv;charset=utf-8' }));
  const link = page.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}
