import { regimeOf, signatureBlock, termsFault } from '@lienthong/signing/model';
import { demoAgencies } from './demo-agencies';
import { demoMandates } from './demo-mandates';
import { demoPeople } from './demo-people';
import { demoUnits } from './demo-units';

const agencies = demoAgencies();
const { people, posts } = demoPeople(agencies, demoUnits(agencies));
const mandates = demoMandates(agencies, posts);
const postOf = (postId: string) => posts.find(({ id }) => id === postId);

describe('the mandates of the demo province', () => {
  it('let a head and a deputy sign in each of 224 agencies, and the head of an office above the communes', () => {
    expect(mandates).toHaveLength(224 * 2 + 36);
  });

  it('are lawful, each in its agency', () => {
    const kinds = new Map(agencies.map(({ id, kind }) => [id, kind]));
    for (const mandate of mandates) {
      const regime = regimeOf(kinds.get(mandate.agencyId) ?? 'other');
      const { title = '', headsUnit = false } = postOf(mandate.postId) ?? {};
      expect(termsFault(mandate, { regime, title, headsUnit })).toBeUndefined();
    }
  });

  it('name one head of each agency', () => {
    const heads = mandates.filter(({ standing }) => standing === 'head').map(({ agencyId }) => agencyId);
    expect([...heads].sort()).toEqual(agencies.map(({ id }) => id).sort());
  });

  it('print the lines of the province', () => {
    const blockOf = (username: string) => {
      const person = people.find((one) => one.username === username);
      const mandate = mandates.find(({ postId }) => postOf(postId)?.personId === person?.id);
      return mandate && signatureBlock(mandate, postOf(mandate.postId) ?? { title: '' }, { fullName: '' }).lines;
    };
    expect(blockOf('lanhdao.ubnd')).toEqual(['TM. ỦY BAN NHÂN DÂN', 'CHỦ TỊCH']);
    expect(blockOf('pholanhdao.ubnd')).toEqual(['TM. ỦY BAN NHÂN DÂN', 'KT. CHỦ TỊCH', 'PHÓ CHỦ TỊCH']);
    expect(blockOf('chanhvp.ubnd')).toEqual(['TL. CHỦ TỊCH', 'CHÁNH VĂN PHÒNG']);
    expect(blockOf('lanhdao.stttt')).toEqual(['GIÁM ĐỐC']);
  });
});
