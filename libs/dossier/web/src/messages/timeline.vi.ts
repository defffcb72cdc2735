/** Vietnamese sentences of what happened to dossiers and filing plans; the key is `timeline.<action>`. */
export const dossierTimelineVi = {
  'timeline.dossier.opened.v1': 'Lập hồ sơ {{notation}}: {{title}}',
  'timeline.dossier.changed.v1': 'Sửa bìa hồ sơ {{notation}}',
  'timeline.dossier.filed.v1': 'Đưa {{documents}} văn bản vào hồ sơ {{notation}}',
  'timeline.dossier.taken_out.v1': 'Rút văn bản số thứ tự {{ordinal}} khỏi hồ sơ {{notation}}: {{reason}}',
  'timeline.dossier.closed.v1': 'Kết thúc hồ sơ {{notation}}',
  'timeline.dossier.reopened.v1': 'Mở lại hồ sơ {{notation}}: {{reason}}',
  'timeline.dossier.exported.v1': 'Xuất hồ sơ {{notation}}',
  'timeline.dossier.shared.v1': 'Đổi người được xem hồ sơ {{notation}}',
  'timeline.dossier.sharing_confirmed.v1': 'Xác nhận người được xem hồ sơ {{notation}}',
  'timeline.dossier.handed_over.v1': 'Bàn giao hồ sơ {{notation}} cho {{receiver}}: {{reason}}',
  'timeline.filing_plan.written.v1': 'Ghi danh mục hồ sơ năm {{year}}, {{lines}} dòng',
  'timeline.filing_plan.copied.v1': 'Chép danh mục hồ sơ sang năm {{year}}, {{lines}} dòng',
  'timeline.filing_plan.approved.v1': 'Ban hành danh mục hồ sơ năm {{year}}, {{lines}} dòng',
} as const;
