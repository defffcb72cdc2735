/** Vietnamese sentences of what happens to documents and files; the key is `timeline.<action>`. */
export const timelineVi = {
  'timeline.reason': 'Lý do: {{reason}}',
  'timeline.behalf': 'thay mặt {{personName}}, {{postTitle}}',
  'timeline.via': 'Qua {{via}}',
  'timeline.document.drafted.v1': 'Bắt đầu dự thảo',
  'timeline.document.changed.v1': 'Sửa dự thảo, {{files}} tệp',
  'timeline.document.discarded.v1': 'Bỏ dự thảo',
  'timeline.document.submitted.v1': 'Trình ký lần {{round}}, {{steps}} bước',
  'timeline.document.withdrawn.v1': 'Thu lại bản trình',
  'timeline.document.passed_on.v1': 'Chuyển cho {{receiver}} sửa. {{comment}}',
  'timeline.document.answered.v1': 'Ý kiến, kiểm tra: {{comment}}',
  'timeline.document.returned.v1': 'Trả lại để sửa, chuyển {{holder}}: {{comment}}',
  'timeline.document.signed.v1': 'Duyệt và ký: {{signer}}',
  'timeline.document.stamped.v1': 'Ghi số và ngày vào tệp, {{files}} bản',
  'timeline.document.stamp_failed.v1': 'Chưa ghi được số và ngày vào tệp ({{fault}}); tệp đã ký giữ nguyên',
  'timeline.file.uploaded.v1': 'Tải tệp lên: {{name}}',
  'timeline.file.removed.v1': 'Bỏ tệp: {{name}}',
} as const;
