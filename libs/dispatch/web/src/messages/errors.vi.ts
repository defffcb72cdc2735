/** Vietnamese sentences of refusals about sending and receiving. */
export const dispatchErrorsVi = {
  'error.not_found': 'Không tìm thấy lần gửi này.',
  'error.no_recipients': 'Chưa chọn nơi nhận.',
  'error.no_recipients.next': 'Chọn ít nhất một nơi nhận ở bước 2.',
  'error.too_many_recipients': 'Một lần gửi có tối đa {{limit}} nơi nhận.',
  'error.recipient_is_sender': 'Đơn vị gửi không thể là nơi nhận.',
  'error.recipient_is_sender.next': 'Bỏ đơn vị mình khỏi nơi nhận.',
  'error.recipient_repeated': 'Có nơi nhận được chọn hai lần.',
  'error.recipient_unknown': 'Có nơi nhận không còn tồn tại trong cơ cấu tổ chức hôm nay.',
  'error.recipient_unknown.next': 'Tải lại trang để lấy danh sách mới rồi chọn lại.',
  'error.arrival_not_found': 'Không tìm thấy văn bản đến này ở đơn vị.',
  'error.arrival_already_answered': 'Văn bản này vừa được vào sổ hoặc trả lại.',
  'error.arrival_already_answered.next': 'Mở văn bản để xem ai đã làm, lúc nào.',
  'error.reason_missing': 'Trả lại phải ghi lý do.',
} as const;
