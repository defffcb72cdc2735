import type { AgencyId } from '@lienthong/agency/model';
import { aLetter } from '../testing/an-arrival';
import { writtenName } from './agency-name';
import { fillLetter, findSender } from './fill-letter';
import type { Proposal, ProposedField } from './reading';

const proposal = (field: ProposedField, value: string): Proposal => ({
  field,
  value,
  confidence: 'sure',
  read: value,
  place: { page: 1, left: 0, top: 0, right: 1, bottom: 1 },
});
const reading = {
  state: 'read' as const,
  proposals: [proposal('codeNumber', '12'), proposal('issuedOn', '2020-01-02'), proposal('urgency', '2')],
};

describe('filling a letter with what was read', () => {
  it('fills what is empty but its own date, which a person confirms', () => {
    const filled = fillLetter(aLetter({ codeNumber: '', issuedOn: null, urgency: 0 }), reading, undefined);
    expect(filled).toMatchObject({ codeNumber: '12', urgency: 2, issuedOn: null });
  });

  it('writes over nothing that a clerk wrote, and nothing that is answered', () => {
    for (const letter of [aLetter({ revision: 2 }), aLetter({ state: 'registered' }), aLetter({ state: 'merged' })])
      expect(fillLetter(letter, reading, undefined)).toBe(letter);
  });
});

describe('finding the sender in the directory', () => {
  const agency = (id: string, name: string, parentId: string | null = null) => ({
    id: id as AgencyId,
    name,
    parentId: parentId as AgencyId | null,
  });
  const directory = [
    agency('p', 'UBND tỉnh Long An'),
    agency('snv', 'Sở Nội vụ', 'p'),
    agency('vp', 'Văn phòng UBND tỉnh', 'p'),
    agency('dh', 'UBND huyện Đức Hòa', 'p'),
    agency('bl', 'UBND huyện Bến Lức', 'p'),
    agency('x1', 'UBND xã Tân Phú', 'dh'),
    agency('x2', 'UBND xã Tân Phú', 'bl'),
  ];

  it.each([
    ['Uỷ ban nhân dân huyện Đức Hoà', '', 'dh'],
    ['Sở Nội vụ', 'Ủy ban nhân dân tỉnh Long An', 'snv'],
    ['Sở Nội vụ tỉnh Long An', '', 'snv'],
    ['Văn phòng Ủy ban nhân dân tỉnh Long An', 'Ủy ban nhân dân tỉnh Long An', 'vp'],
    ['Ủy ban nhân dân xã Tân Phú', 'UBND huyện Bến Lức', 'x2'],
  ])('knows %s (under “%s”)', (name, superior, id) => {
    expect(findSender(name, superior, directory).senderId).toBe(id);
  });

  it('does not choose between two of one name', () => {
    expect(findSender('Ủy ban nhân dân xã Tân Phú', '', directory)).toEqual({
      senderId: null,
      senderName: 'Ủy ban nhân dân xã Tân Phú',
    });
  });

  it('takes a body of another province for what it is', () => {
    expect(findSender('Sở Nội vụ', 'Ủy ban nhân dân tỉnh Tiền Giang', directory)).toEqual({
      senderId: null,
      senderName: 'Sở Nội vụ tỉnh Tiền Giang',
    });
    expect(findSender('Sở Nội vụ tỉnh Tiền Giang', '', directory).senderId).toBeNull();
  });
});

describe('a name in capitals', () => {
  it.each([
    ['ỦY BAN NHÂN DÂN THỊ XÃ KIẾN TƯỜNG', 'Ủy ban nhân dân thị xã Kiến Tường'],
    ['SỞ LAO ĐỘNG, THƯƠNG BINH VÀ XÃ HỘI', 'Sở Lao động, Thương binh và Xã hội'],
    ['UBND XÃ HOÀ KHÁNH ĐÔNG', 'UBND xã Hoà Khánh Đông'],
    ['CỤC THUẾ TỈNH LONG AN', 'Cục thuế tỉnh Long An'],
  ])('%s is written %s', (capitals, name) => {
    expect(writtenName(capitals)).toBe(name);
  });
});
