import { replyTo, type AnsweredLetter } from './reply-to';

const letter: AnsweredLetter = {
  state: 'registered',
  senderId: '00000000-0000-7000-8000-000000000001',
  senderName: 'UBND huyện Đức Hòa',
  typeName: 'Công văn',
  code: '05/UBND-VX',
  issuedOn: '2026-03-05',
  subject: 'V/v Tổ chức lễ hội',
  urgency: 1,
};
const nobody = { unitAbbreviation: null, signer: null };

describe('the draft of an answer', () => {
  it('goes to the sender, about the same, with what it answers', () => {
    const signer = { title: 'PHÓ CHỦ TỊCH', fullName: 'Trần Văn B' };
    expect(replyTo(letter, { unitAbbreviation: 'VX', signer })).toMatchObject({
      typeCode: 'CONG_VAN',
      subject: 'V/v tổ chức lễ hội',
      reference: 'Phúc đáp Công văn số 05/UBND-VX ngày 05/3/2026 của UBND huyện Đức Hòa',
      recipientIds: [letter.senderId],
      unitAbbreviation: 'VX',
      urgency: 1,
      signerTitle: 'PHÓ CHỦ TỊCH',
      signerName: 'Trần Văn B',
    });
  });

  it.each([
    ['Về việc: báo cáo quý', 'V/v báo cáo quý'],
    ['UBND tỉnh họp', 'V/v UBND tỉnh họp'],
    ['Ban hành Quy chế', 'V/v ban hành Quy chế'],
    ['A'.repeat(600), `V/v ${'A'.repeat(495)}…`],
  ])('words the subject anew: %s', (subject, worded) => {
    expect(replyTo({ ...letter, subject }, nobody).subject).toBe(worded);
  });

  it('leaves out what is not known of a letter on paper', () => {
    const paper = { ...letter, senderId: null, senderName: 'Công ty A', typeName: '', code: '', issuedOn: null };
    const { reference, recipientIds } = replyTo(paper, nobody);
    expect([reference, recipientIds]).toEqual(['Phúc đáp văn bản của Công ty A', []]);
  });

  it('is refused for a letter nobody has registered', () => {
    expect(() => replyTo({ ...letter, state: 'pending' }, nobody)).toThrow('dispatch.not_registered');
  });
});
