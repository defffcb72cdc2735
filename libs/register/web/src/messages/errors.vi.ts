/** Vietnamese sentences of refusals about series and numbers. */
export const registerErrorsVi = {
  'error.number_taken': 'Số này vừa có văn bản khác dùng, hoặc đã huỷ.',
  'error.number_taken.next': 'Thử lại với số kế tiếp, hoặc chọn số khác.',
  'error.already_numbered': 'Văn bản này đã có số.',
  'error.special_not_found': 'Không tìm thấy số lấy trước hoặc số chèn này ở cơ quan.',
  'error.special_not_found.next': 'Tải lại trang rồi chọn lại, hoặc để hệ thống cấp số kế tiếp.',
  'error.other_series': 'Số {{number}} thuộc hệ thống số khác, không dùng được cho loại văn bản này.',
  'error.other_series.next': 'Chọn số của đúng hệ thống số, hoặc để hệ thống cấp số kế tiếp.',
  'error.body_not_found': 'Không tìm thấy hội đồng, ban, tổ này trong năm nay.',
  'error.body_not_legal': '{{body}} không ban hành văn bản quy phạm pháp luật.',
  'error.body_not_legal.next': 'Chọn cơ quan ban hành, hoặc đổi văn bản thành văn bản hành chính.',
  'error.book_sealed': 'Sổ năm {{year}} đã khoá, không cấp, chèn hay huỷ số được nữa.',
} as const;
