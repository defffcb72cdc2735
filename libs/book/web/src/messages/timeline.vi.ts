/** Vietnamese sentences of what happened to books and prints; the key is `timeline.<action>`. */
export const bookTimelineVi = {
  'timeline.book.entry_added.v1': 'Ghi {{code}} vào sổ',
  'timeline.book.copy_returned.v1': 'Ghi nhận bản lưu đã trả ngày {{returnedOn}}',
  'timeline.book.entry_struck.v1': 'Gạch bỏ một dòng trong sổ: {{reason}}',
  'timeline.print.made.v1': 'In, xuất “{{what}}” ({{format}})',
} as const;
