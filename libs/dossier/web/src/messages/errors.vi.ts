/** Vietnamese sentences of what is refused about dossiers, plans, links and copies. */
export const dossierErrorsVi = {
  'error.not_found': 'Không tìm thấy hồ sơ này. Có thể hồ sơ không mở cho chức vụ của bạn.',
  'error.closed': 'Hồ sơ đã kết thúc nên không thay đổi được. Mở lại hồ sơ trước, có ghi lý do.',
  'error.not_closed': 'Hồ sơ đang lập, không cần mở lại.',
  'error.empty': 'Hồ sơ chưa có văn bản nào nên chưa kết thúc được.',
  'error.not_holder': 'Chỉ người lập hồ sơ hoặc văn thư được sửa hồ sơ này. Chưa có gì thay đổi.',
  'error.document_not_found':
    'Không tìm thấy văn bản, hoặc văn bản chưa phát hành, chưa vào sổ hay không giao cho bạn.',
  'error.document_not_final': 'Chỉ văn bản đã phát hành hoặc đã vào sổ mới đưa vào hồ sơ được.',
  'error.already_inside': 'Văn bản này đã có trong hồ sơ. Chưa có gì thay đổi.',
  'error.not_inside': 'Văn bản này không còn trong hồ sơ. Tải lại trang để xem danh sách mới.',
  'error.too_many_documents': 'Một hồ sơ có nhiều nhất {{limit}} văn bản. Hãy lập hồ sơ tiếp theo.',
  'error.reason_missing': 'Cần ghi lý do.',
  'error.retention_out_of_range': 'Thời hạn bảo quản là vĩnh viễn, hoặc từ {{least}} đến {{most}} năm.',
  'error.same_holder': 'Người nhận đang giữ chính những hồ sơ này.',
  'error.line_not_found': 'Danh mục hồ sơ không có tiêu đề này. Tải lại trang để xem danh mục mới.',
  'error.line_already_opened': 'Hồ sơ {{ordinal}} của danh mục đã được mở rồi.',
  'error.line_misplaced':
    'Dòng “{{title}}” chưa đúng chỗ: mỗi hồ sơ thuộc một đề mục lớn, mỗi đề mục lớn có ký hiệu riêng.',
  'error.line_in_use': 'Danh mục năm {{year}} đã có nội dung nên không chép đè lên.',
  'error.plan_approved': 'Danh mục hồ sơ đã được duyệt nên không sửa được.',
  'error.plan_not_approved': 'Danh mục hồ sơ năm {{year}} chưa được duyệt.',
  'error.plan_empty': 'Danh mục chưa có hồ sơ nào nên chưa duyệt được.',
  'error.number_in_use': 'Số {{notation}} đã có một hồ sơ dùng. Đổi thứ tự hoặc ký hiệu rồi duyệt lại.',
  'error.plan_not_found': 'Chưa có danh mục hồ sơ năm {{year}} để chép.',
  'error.too_large': 'Hồ sơ quá lớn để xuất một lần. Hãy tách hồ sơ.',
  'error.link_not_found': 'Liên kết này không còn nữa.',
  'error.link_to_itself': 'Không liên kết văn bản với chính nó.',
  'error.link_exists': 'Liên kết này đã có rồi.',
  'error.link_form':
    'Sửa đổi, thay thế phải bằng văn bản cùng hình thức; đính chính phải bằng công văn (Nghị định 30/2020, Điều 18).',
  'error.copy_direction':
    'Nghị định 30/2020 không có hình thức sao này giữa hai dạng đã chọn. Bản gốc điện tử thì gửi luôn.',
  'error.copy_of_copy': 'Sao lục làm từ bản sao y; sao y và trích sao làm từ bản gốc hoặc bản chính.',
  'error.copy_file_missing': 'Bản sao điện tử cần có tệp kèm theo.',
} as const;
