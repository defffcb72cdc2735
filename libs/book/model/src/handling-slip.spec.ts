import { slipSections, type SlipShare } from './handling-slip';

const share = (said: Partial<SlipShare>): SlipShare => ({
  level: 'agency',
  role: 'lead',
  receiver: 'Phòng Giá',
  dueOn: null,
  instruction: 'Tham mưu trả lời',
  givenBy: 'Lê Văn C',
  givenOn: '2026-01-05',
  answer: null,
  answeredBy: null,
  answeredOn: null,
  ...said,
});
const answers = (shares: readonly SlipShare[]) =>
  slipSections(shares).map(({ lines }) => lines.map(({ answer }) => answer));

describe('the handling slip', () => {
  it('is empty to be written by hand before anything was instructed', () => {
    expect(answers([]).flat().join('')).toBe('');
    expect(slipSections([]).map(({ heading }) => heading[0])).toEqual(['1', '2', '3']);
  });

  it('names lead, cooperating, due dates, the instruction once, and who gave it when', () => {
    const shares = [
      share({ dueOn: '2026-01-10' }),
      share({ role: 'cooperate', receiver: 'Phòng Ngân sách' }),
      share({ role: 'inform', receiver: 'Văn phòng' }),
    ];
    expect(answers(shares)[0]).toEqual([
      'Phòng Giá',
      'Phòng Ngân sách',
      'Phòng Giá: 10/01/2026',
      'Tham mưu trả lời',
      '05/01/2026 (Lê Văn C)',
    ]);
  });

  it('puts what a unit passed on, and what was answered, into their own parts', () => {
    const shares = [
      share({ level: 'unit', receiver: 'Trần D', dueOn: '2026-01-08', instruction: 'Soạn dự thảo', givenBy: 'Phạm E' }),
      share({ answer: 'Đã có văn bản trả lời', answeredBy: 'Trần D', answeredOn: '2026-01-09' }),
    ];
    expect(answers(shares).slice(1)).toEqual([
      ['Trần D', 'Trần D: 08/01/2026', 'Soạn dự thảo', '05/01/2026 (Phạm E)'],
      ['Đã có văn bản trả lời', '09/01/2026 (Trần D)'],
    ]);
  });
});
