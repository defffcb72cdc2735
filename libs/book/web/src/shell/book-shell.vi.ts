/** Vietnamese words shown before any page of this domain is loaded. */
export const bookShellVi = {
  'command.books': 'In sổ, biểu mẫu',
  tab: 'Biểu mẫu',
  'form.slip': 'In phiếu giải quyết văn bản đến',
  'form.stamped': 'In văn bản có dấu Đến',
  'form.stamp': 'In dấu Đến (50 × 35 mm)',
  'form.hint': 'Mỗi bản in ghi tên người in, thời gian và mã bản in. Văn bản gốc không thay đổi.',
  'form.waits': 'Vào sổ trước: phiếu và dấu Đến cần có số đến.',
} as const;
