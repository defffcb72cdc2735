/** Vietnamese sentences of what happens to documents on their way; the key is `timeline.<action>`. */
export const dispatchTimelineVi = {
  'timeline.document.issued.v1': 'Phát hành, cấp số {{code}}, gửi {{recipients}} nơi nhận',
  'timeline.dispatch.forwarded.v1': 'Chuyển tiếp chặng {{hop}} đến {{recipients}} đơn vị',
  'timeline.delivery.arrived.v1': '{{recipient}} đã nhận được',
  'timeline.delivery.seen.v1': '{{recipient}} đã xem',
  'timeline.delivery.accepted.v1': '{{recipient}} đã vào sổ, số đến {{arrivalNumber}}',
  'timeline.delivery.refused.v1': '{{recipient}} trả lại',
  'timeline.arrival.arrived.v1': '{{sender}} gửi đến văn bản {{code}}',
  'timeline.arrival.received.v1': 'Tiếp nhận bản ngoài hệ thống, {{files}} tệp',
  'timeline.arrival.read.v1': 'Đọc văn bản, đề xuất {{proposals}} mục',
  'timeline.arrival.changed.v1': 'Sửa thông tin',
  'timeline.arrival.merged.v1': 'Gộp vào văn bản trùng',
  'timeline.arrival.joined.v1': 'Nhận gộp một bản trùng',
  'timeline.arrival.discarded.v1': 'Bỏ khỏi danh sách chờ',
  'timeline.arrival.seen.v1': 'Đã xem',
  'timeline.arrival.registered.v1': 'Vào sổ, số đến {{arrivalNumber}}',
  'timeline.arrival.refused.v1': 'Trả lại nơi gửi',
} as const;
