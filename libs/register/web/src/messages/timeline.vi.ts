/** Vietnamese sentences of what happened to series, numbers and books. */
export const timelineVi = {
  'timeline.register.scheme_decided.v1': 'ghi quyết định cách đánh số từ năm {{fromYear}}',
  'timeline.register.body_opened.v1': 'mở hệ thống số {{symbol}}',
  'timeline.register.body_closed.v1': 'kết thúc hệ thống số {{symbol}}',
  'timeline.register.number_reserved.v1': 'lấy trước số {{number}}: {{reason}}',
  'timeline.register.number_inserted.v1': 'chèn số {{number}}: {{reason}}',
  'timeline.register.number_voided.v1': 'huỷ số {{number}}: {{reason}}',
  'timeline.register.book_sealed.v1': 'khoá sổ năm {{year}}',
  'timeline.register.secret_registered.v1': 'vào sổ văn bản mật số {{number}}',
} as const;
