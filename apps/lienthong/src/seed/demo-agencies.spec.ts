import { committeeName, DEMO_LEVELS, demoAgencies } from './demo-agencies';

const agencies = demoAgencies();
const [province, ...others] = agencies;
const named = (name: string) => agencies.find((agency) => agency.name === name);

describe('the demo province', () => {
  it('has 223 agencies below UBND tỉnh: 20 bodies, 15 districts, 188 communes', () => {
    expect(province).toMatchObject({ name: 'UBND tỉnh Long An', parentId: null, slug: 'ubnd', abbreviation: 'UBND' });
    expect(others).toHaveLength(223);
    const counts = DEMO_LEVELS.map(({ code }) => others.filter(({ level }) => level === code).length);
    expect(counts).toEqual([20, 15, 188]);
    expect(others.filter(({ kind }) => kind === 'committee')).toHaveLength(203);
  });

  it('hangs every commune below its district and everything else below UBND tỉnh', () => {
    const seen = new Set<string>();
    for (const { id, parentId, level } of agencies) {
      if (parentId !== null) expect(seen).toContain(parentId);
      if (level === 'district' || (level === 'province' && id !== province?.id)) expect(parentId).toBe(province?.id);
      seen.add(id);
    }
    expect(named('UBND phường 5')?.parentId).toBe(named('UBND thành phố Tân An')?.id);
  });

  it('names committees as the law does, and keeps names that occur several times', () => {
    expect(['Huyện Bến Lức', 'Thị trấn Đức Hòa', 'Phường 1'].map(committeeName)).toEqual([
      'UBND huyện Bến Lức',
      'UBND thị trấn Đức Hòa',
      'UBND phường 1',
    ]);
    expect(agencies.filter(({ name }) => name === 'UBND phường 1')).toHaveLength(2);
  });

  it('gives every agency a slug and codes of its own', () => {
    expect(new Set(agencies.map(({ slug }) => slug)).size).toBe(224);
    const codes = agencies.flatMap((agency) => agency.codes.map(({ scheme, code }) => `${scheme}:${code}`));
    expect(new Set(codes).size).toBe(codes.length);
    expect(named('Sở Giáo dục và Đào tạo')).toMatchObject({ slug: 'sgddt', abbreviation: 'SGDĐT' });
    expect(named('UBND huyện Bến Lức')).toMatchObject({
      slug: '803',
      codes: [
        { scheme: 'GSO', code: '803' },
        { scheme: 'TT10', code: '000.00.30.H39' },
        { scheme: 'QD20', code: 'H39.30' },
      ],
    });
  });

  it('marks every made-up code and only those', () => {
    const real = agencies.flatMap(({ codes }) => codes).filter(({ invented }) => !invented);
    expect(new Set(real.filter(({ scheme }) => scheme !== 'GSO').map(({ code }) => code))).toEqual(
      new Set(['H39', '000.00.00.H39']),
    );
    expect(real.filter(({ scheme }) => scheme === 'GSO')).toHaveLength(204);
  });
});
