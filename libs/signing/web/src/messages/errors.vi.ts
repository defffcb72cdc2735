/** Vietnamese sentences of refusals about signing. */
export const signingErrorsVi = {
  'error.mandate_not_found': 'Không tìm thấy thẩm quyền ký này.',
  'error.mandate_not_found.next': 'Quay lại danh sách rồi chọn lại.',
  'error.post_not_found': 'Không tìm thấy chức vụ này trong cơ quan.',
  'error.post_not_found.next': 'Chọn lại người ký.',
  'error.already_revoked': 'Thẩm quyền ký này đã thu hồi.',
  'error.already_revoked.next': 'Không cần làm gì thêm.',
  'error.reason_missing': 'Thu hồi phải có lý do.',
  'error.reason_missing.next': 'Ghi lý do rồi bấm lại.',
  'error.basis_missing':
    'Cần ghi văn bản làm căn cứ (quyết định phân công, quy chế, giấy ủy quyền) (khoản 3, 4 Điều 13 Nghị định 30/2020/NĐ-CP).',
  'error.basis_missing.next': 'Ghi số, ngày của văn bản đó.',
  'error.dates_reversed': 'Ngày kết thúc đứng trước ngày bắt đầu.',
  'error.dates_reversed.next': 'Sửa lại hai ngày.',
  'error.principal_missing':
    'Dòng ký thay, ký thừa phải có tên hoặc chức vụ đi sau chữ viết tắt (Phụ lục I Nghị định 30/2020/NĐ-CP).',
  'error.principal_missing.next': 'Ghi đủ các dòng.',
  'error.stack_impossible': 'Không có cách ghi thẩm quyền ký như vậy (Phụ lục I, mục II.7 Nghị định 30/2020/NĐ-CP).',
  'error.stack_impossible.next': 'Chọn một cách ghi trong danh sách.',
  'error.not_collegiate':
    'TM. chỉ dùng ở cơ quan làm việc theo chế độ tập thể (khoản 2 Điều 13 Nghị định 30/2020/NĐ-CP).',
  'error.not_collegiate.next': 'Chọn cách ghi khác.',
  'error.not_the_head': 'Cách ghi này chỉ dành cho người đứng đầu (khoản 1, 2 Điều 13 Nghị định 30/2020/NĐ-CP).',
  'error.not_the_head.next': 'Chọn người đứng đầu, hoặc cách ghi khác.',
  'error.not_a_deputy': 'KT. chỉ dành cho cấp phó (khoản 1, 2 Điều 13 Nghị định 30/2020/NĐ-CP).',
  'error.not_a_deputy.next': 'Chọn cấp phó, hoặc cách ghi khác.',
  'error.not_a_unit_head': 'TL., TUQ. chỉ dành cho người đứng đầu đơn vị (khoản 3, 4 Điều 13 Nghị định 30/2020/NĐ-CP).',
  'error.not_a_unit_head.next': 'Chọn người đứng đầu đơn vị, hoặc cách ghi khác.',
  'error.title_contradicts':
    'Chức vụ “{{title}}” không hợp với cách ghi này: KT. dành cho cấp phó, cấp phó không ký như cấp trưởng (Điều 13 Nghị định 30/2020/NĐ-CP).',
  'error.title_contradicts.next': 'Chọn lại người hoặc cách ghi.',
  'error.heads_no_unit':
    'Chức vụ “{{title}}” không phụ trách phòng, ban nào; TL., TUQ. chỉ dành cho người đứng đầu đơn vị (khoản 3, 4 Điều 13 Nghị định 30/2020/NĐ-CP).',
  'error.heads_no_unit.next': 'Chọn người phụ trách phòng, ban, hoặc sửa chức vụ này ở Người dùng trước.',
  'error.head_taken':
    '{{name}}, {{holderTitle}}, đứng đầu cơ quan trong thời gian này; mỗi lúc chỉ có một người đứng đầu, Q. cũng vậy (khoản 1, 2 Điều 13 Nghị định 30/2020/NĐ-CP).',
  'error.head_taken.next': 'Chọn cách ghi khác; nếu người đó đã thôi giữ thì thu hồi thẩm quyền của họ trước.',
  'error.order_without_types': 'Ký thừa lệnh phải nêu rõ loại văn bản (khoản 4 Điều 13 Nghị định 30/2020/NĐ-CP).',
  'error.order_without_types.next': 'Đánh dấu ít nhất một loại văn bản.',
  'error.authorisation_unlimited':
    'Ký thừa ủy quyền phải có thời hạn và nội dung (khoản 3 Điều 13 Nghị định 30/2020/NĐ-CP).',
  'error.authorisation_unlimited.next': 'Ghi ngày kết thúc và đánh dấu loại văn bản.',
  'error.authorisation_passed_on':
    'Người được ký thừa ủy quyền không được ủy quyền lại cho người khác (khoản 3 Điều 13 Nghị định 30/2020/NĐ-CP).',
  'error.authorisation_passed_on.next': 'Người được ủy quyền phải tự ký.',
  'error.not_passable':
    'Chỉ ký thừa lệnh mới giao lại được, một lần, cho cấp phó của người được giao (khoản 4 Điều 13 Nghị định 30/2020/NĐ-CP).',
  'error.not_passable.next': 'Chọn đúng thẩm quyền gốc.',
  'error.wider_than_granted':
    'Không được giao lại rộng hơn hoặc lâu hơn thẩm quyền được giao (khoản 4 Điều 13 Nghị định 30/2020/NĐ-CP).',
  'error.wider_than_granted.next': 'Thu hẹp phạm vi hoặc thời hạn.',
  'error.no_mandate': 'Chưa có thẩm quyền ký văn bản này (Điều 13 Nghị định 30/2020/NĐ-CP).',
  'error.no_mandate.next': 'Chuyển cho người có thẩm quyền, hoặc nhờ quản trị cơ quan giao thẩm quyền ký.',
  'error.outside_dates':
    'Thẩm quyền ký không còn hoặc chưa có hiệu lực trong ngày này (Điều 13 Nghị định 30/2020/NĐ-CP).',
  'error.outside_dates.next': 'Xem lại thời hạn ở mục Thẩm quyền ký.',
  'error.revoked': 'Thẩm quyền ký đã thu hồi.',
  'error.revoked.next': 'Chuyển cho người khác có thẩm quyền.',
  'error.post_ended': 'Chức vụ này đã thôi giữ.',
  'error.post_ended.next': 'Chọn người đang giữ chức vụ.',
  'error.outside_scope': 'Văn bản nằm ngoài phạm vi được giao ký (Điều 13 Nghị định 30/2020/NĐ-CP).',
  'error.outside_scope.next': 'Chuyển cho người có thẩm quyền.',
  'error.type_not_allowed':
    'Loại văn bản này không được ký thừa lệnh, thừa ủy quyền theo phân công (khoản 3, 4 Điều 13 Nghị định 30/2020/NĐ-CP).',
  'error.type_not_allowed.next': 'Trình người đứng đầu hoặc cấp phó ký.',
  'error.legal_needs_head':
    'Văn bản quy phạm pháp luật do người đứng đầu hoặc cấp phó thay mặt tập thể ký, không ký thừa lệnh, thừa ủy quyền.',
  'error.legal_needs_head.next': 'Trình người có thẩm quyền ký.',
  'error.through_delegation':
    'Người xử lý thay không được ký thay: chữ ký là của người có thẩm quyền (Điều 13 Nghị định 30/2020/NĐ-CP).',
  'error.through_delegation.next': 'Chờ người có thẩm quyền, hoặc trình cấp phó ký thay.',
  'error.nothing_to_sign': 'Văn bản chưa có tệp để ký.',
  'error.nothing_to_sign.next': 'Đính tệp rồi ký lại.',
} as const;
