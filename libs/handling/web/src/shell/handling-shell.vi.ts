/** Vietnamese words shown before any page of this domain is loaded: commands, and what happens to a document. */
export const handlingShellVi = {
  'command.inbox': 'Xem việc của tôi',
  'command.route': 'Chuyển văn bản đã vào sổ',
  tab: 'Xử lý',
  'timeline.handling.handed_over.v1': 'Chuyển cho {{receivers}}',
  'timeline.handling.seen.v1': 'Đã xem',
  'timeline.handling.started.v1': 'Nhận xử lý',
  'timeline.handling.finished.v1': 'Hoàn thành',
  'timeline.handling.returned.v1': 'Trả lại bên chuyển',
  'timeline.handling.withdrawn.v1': 'Lấy lại từ nơi nhận',
  'timeline.handling.snoozed.v1': 'Tạm hoãn',
  'timeline.handling.settled.v1': 'Ghi nhận bị trả lại',
  'timeline.handling.undone.v1': 'Hoàn tác',
} as const;
