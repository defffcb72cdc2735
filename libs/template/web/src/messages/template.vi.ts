/** Vietnamese words of templates. */
export const templateVi = {
  templates: 'Mẫu văn bản',
  'templates.hint':
    'Dự thảo chưa có tệp được tạo từ mẫu của loại văn bản. Chọn một loại để tải về, thay hoặc trở lại mẫu gốc.',
  type: 'Loại văn bản',
  state: 'Mẫu đang dùng',
  since: 'Dùng từ',
  'state.own': 'Mẫu của cơ quan',
  'state.product': 'Mẫu theo NĐ 30/2020',
  'state.none': 'Chưa có mẫu',
  close: 'Đóng',
  download: 'Tải mẫu đang dùng',
  'download.product': 'Tải mẫu theo NĐ 30/2020',
  'download.version': 'Tải lần {{number}}: {{name}}',
  'replace.want': 'Thay bằng tệp Word của cơ quan:',
  'replace.hint': 'chỉ .docx, tối đa {{size}}; dùng được ngay sau khi kiểm tra',
  'replace.busy': 'Đang kiểm tra tệp…',
  replaced: '{{type}}: đã dùng mẫu “{{name}}”.',
  reset: 'Trở lại mẫu theo NĐ 30/2020',
  'reset.none': 'Thôi dùng mẫu này',
  'reset.hint': 'Mẫu của cơ quan vẫn còn trong lịch sử.',
  resetDone: '{{type}}: đã thôi dùng mẫu của cơ quan.',
  history: 'Lịch sử',
  'history.none': 'Cơ quan chưa tải mẫu nào cho loại này.',
  'history.until': 'đến {{at}}',
  'history.now': 'đang dùng',
  fields: 'Các trường trộn',
  'fields.hint':
    'Gõ tên trường vào tệp Word y như trong bảng, cả hai cặp ngoặc nhọn. Trường chưa có giá trị được để “…”; đoạn chỉ có một trường ghi “bỏ trống được” thì cả đoạn được bỏ.',
  'fields.name': 'Trường',
  'fields.meaning': 'Nội dung',
  'fields.example': 'Ví dụ',
  'fields.blank': '(để trắng)',
  'fields.nothing': 'bỏ trống được',
  'fields.used': 'Mẫu đang dùng có {{count}} trường: {{names}}',
  fill: 'Tạo từ mẫu',
  'fill.hint': 'Tệp Word theo mẫu của loại văn bản, điền sẵn các ô đã nhập. Tải về soạn tiếp rồi thả bản mới vào đây.',
  'fill.busy': 'Đang tạo tệp…',
  'fill.type': 'Chọn loại văn bản để tạo tệp từ mẫu.',
  'fill.done': 'Đã tạo tệp “{{name}}” từ mẫu.',
  'fill.download': 'Tải về để soạn tiếp',
  'error.not_found': 'Không có mẫu này, hoặc mẫu thuộc cơ quan khác. Tải lại trang để xem các mẫu hiện có.',
  'error.type_unknown': 'Không có loại văn bản này. Chưa có gì thay đổi; hãy chọn một loại trong danh sách.',
  'error.none_for_type':
    'Loại {{type}} chưa có mẫu. Dự thảo giữ nguyên; hãy tải tệp lên, hoặc đề nghị văn thư thêm mẫu ở mục Mẫu văn bản.',
  'error.not_docx':
    'Tệp không phải Word (.docx) hoặc bị hỏng, có mật khẩu. Mẫu cũ vẫn dùng; hãy mở bằng Word, lưu lại thành .docx rồi tải lên.',
  'error.unpacks_too_large': 'Nội dung nén trong tệp quá lớn. Mẫu cũ vẫn dùng; hãy bỏ bớt hình ảnh rồi tải lại.',
  'error.has_macros': 'Tệp có macro nên không nhận. Mẫu cũ vẫn dùng; hãy lưu thành .docx không có macro.',
  'error.has_links':
    'Tệp liên kết ra ngoài tới “{{target}}” nên không nhận. Mẫu cũ vẫn dùng; hãy bỏ liên kết (ảnh, mẫu nền, siêu liên kết) rồi tải lại.',
  'error.has_embedded':
    'Tệp nhúng đối tượng khác ({{part}}) nên không nhận. Mẫu cũ vẫn dùng; hãy bỏ đối tượng rồi tải lại.',
  'error.has_active_field':
    'Tệp có trường tự chạy ({{field}}) nên không nhận. Mẫu cũ vẫn dùng; hãy bỏ trường đó trong Word rồi tải lại.',
  'error.marks_unpaired':
    'Có tên trường thiếu cặp ngoặc nhọn mở hoặc đóng. Mẫu cũ vẫn dùng; hãy sửa cho đủ hai cặp rồi tải lại.',
  'error.unknown_fields':
    'Mẫu có trường hệ thống không biết: {{fields}}. Mẫu cũ vẫn dùng; hãy sửa theo bảng Các trường trộn rồi tải lại.',
  'error.type_missing': 'Chưa chọn loại văn bản nên chưa tạo được tệp. Dự thảo giữ nguyên; hãy chọn loại.',
  'error.draft_has_files': 'Dự thảo đã có tệp nên không tạo đè. Muốn tạo lại từ mẫu, hãy bỏ tệp hiện có trước.',
} as const;
