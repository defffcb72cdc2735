import type { KnownAnswers } from './letter-sample';

/** What Decision 57/2010, the real document beside the drawn ones, says about itself; its subject is in capitals only. */
export const DECISION_57: KnownAnswers = {
  senderName: 'Ủy ban nhân dân tỉnh Long An',
  typeCode: 'QUYET_DINH',
  codeNumber: '57',
  codeNotation: '2010/QĐ-UBND',
  issuedOn: '2010-12-15',
  subject:
    'Ban hành Kế hoạch ứng dụng công nghệ thông tin trong hoạt động của cơ quan nhà nước trên địa bàn tỉnh Long An giai đoạn 2011 – 2015',
  urgency: 0,
  signerTitle: 'TM. ỦY BAN NHÂN DÂN TỈNH, KT. CHỦ TỊCH, PHÓ CHỦ TỊCH',
  signerName: 'Nguyễn Thanh Nguyên',
};
