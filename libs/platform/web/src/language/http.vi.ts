import type { HttpErrorCode } from '@lienthong/platform/contract';

type NameOf<C> = C extends `http.${infer Name}` ? Name : never;
type Name = NameOf<HttpErrorCode>;

/** Vietnamese sentences of what is refused before any domain is asked; a code without one does not compile. */
export const httpVi = {
  not_signed_in: 'Phiên làm việc đã hết.',
  'not_signed_in.next': 'Đăng nhập lại để tiếp tục.',
  forbidden: 'Chức vụ đang dùng không được làm việc này.',
  acting_ended: 'Thời gian làm thay đã hết; việc vừa rồi chưa được thực hiện.',
  'acting_ended.kept': 'Những gì đã nhập vẫn còn trên trang này.',
  'acting_ended.next': 'Trở về chức vụ của mình ở đầu trang.',
  foreign_origin: 'Yêu cầu không đến từ trang của hệ thống nên bị từ chối.',
  'foreign_origin.next': 'Mở lại hệ thống bằng đúng địa chỉ rồi thử lại.',
  not_json: 'Máy chủ không đọc được nội dung gửi đi.',
  'not_json.next': 'Tải lại trang rồi làm lại.',
  invalid_input: 'Thông tin gửi đi chưa đúng ({{field}}).',
  idempotency_key_required: 'Yêu cầu thiếu mã chống làm hai lần.',
  'idempotency_key_required.next': 'Tải lại trang rồi làm lại.',
  idempotency_key_reused: 'Thao tác này đã được gửi trước đó với nội dung khác.',
  'idempotency_key_reused.next': 'Tải lại trang để xem hiện trạng rồi làm lại.',
  route_not_found: 'Máy chủ không có chức năng này.',
  'route_not_found.next': 'Tải lại trang; trang đang mở có thể đã cũ.',
  body_too_large: 'Nội dung gửi đi quá lớn.',
  'body_too_large.next': 'Chia nhỏ rồi gửi lại.',
  too_many_requests: 'Gửi quá nhiều yêu cầu trong thời gian ngắn.',
  'too_many_requests.next': 'Đợi {{retryAfter}} giây rồi thử lại.',
  unavailable: 'Máy chủ tạm thời chưa phục vụ được.',
  'unavailable.kept': 'Những gì đã nhập vẫn còn trên trang này.',
  'unavailable.next': 'Đợi một phút rồi thử lại.',
  busy: 'Máy chủ đang bận.',
  'busy.kept': 'Những gì đã nhập vẫn còn trên trang này.',
  'busy.next': 'Đợi vài giây rồi thử lại.',
  internal: 'Hệ thống gặp lỗi khi xử lý yêu cầu.',
  'internal.kept': 'Thao tác chưa được thực hiện trọn vẹn thì không được ghi lại.',
  'internal.next': 'Thử lại; nếu vẫn lỗi, báo quản trị kèm mã yêu cầu.',
} as const satisfies Record<Name, string> & Partial<Record<`${Name}.kept` | `${Name}.next`, string>>;
