import fc from 'fast-check';
import type { Agency, AgencyId } from './agency';
import { inTreeOrder } from './tree-order';

const levels = ['province', 'district', 'commune'].map((code, at) => ({
  code,
  rank: at + 1,
  nameVi: code,
  nameEn: code,
}));

function agency(name: string, parent: string | null, more: Partial<Agency> = {}): Agency {
  const place = { id: name as AgencyId, parentId: parent as AgencyId | null, abbreviation: 'UBND' };
  return { ...place, name, kind: 'committee', level: 'province', validFrom: '2020-01-01', validTo: null, ...more };
}

const namesOf = (agencies: readonly Agency[]): string[] => inTreeOrder(agencies, levels).map(({ name }) => name);

describe('the order of the agency tree', () => {
  it('reads like the tree: each district followed by its communes', () => {
    const tree = [
      agency('xã B', 'huyện 2', { level: 'commune' }),
      agency('huyện 2', 'tỉnh', { level: 'district' }),
      agency('xã A', 'huyện 1', { level: 'commune' }),
      agency('sở', 'tỉnh', { kind: 'department' }),
      agency('tỉnh', null),
      agency('huyện 1', 'tỉnh', { level: 'district' }),
    ];
    expect(namesOf(tree)).toEqual(['tỉnh', 'sở', 'huyện 1', 'xã A', 'huyện 2', 'xã B']);
  });

  it('sorts neighbours by kind, then as Vietnamese does, numbers as numbers', () => {
    const tree = [
      agency('Phường 10', null),
      agency('Phường 2', null),
      agency('Đức Hòa', null),
      agency('Dương Xuân Hội', null),
      agency('Văn phòng', null, { kind: 'office' }),
    ];
    expect(namesOf(tree)).toEqual(['Dương Xuân Hội', 'Đức Hòa', 'Phường 2', 'Phường 10', 'Văn phòng']);
  });

  it('puts an agency on top whose superior is not there, and keeps a ring at the end', () => {
    const tree = [agency('b', 'a'), agency('a', 'b'), agency('orphan', 'gone')];
    expect(namesOf(tree)).toEqual(['orphan', 'a', 'b']);
  });

  it('loses nobody and names every superior first, whatever the tree', () => {
    const forests = fc.array(fc.nat(), { maxLength: 40 }).map((choices) =>
      choices.map((choice, at) =>
        agency(`a${at}`, at === 0 || choice % 5 === 0 ? null : `a${choice % at}`, {
          level: levels[choice % 3]?.code ?? 'province',
        }),
      ),
    );
    fc.assert(
      fc.property(forests, (forest) => {
        const ordered = inTreeOrder(forest, levels);
        expect(new Set(ordered)).toEqual(new Set(forest));
        const seen = new Set<AgencyId | null>([null]);
        for (const { id, parentId } of ordered) {
          expect(seen.has(parentId)).toBe(true);
          seen.add(id);
        }
      }),
    );
  });
});
