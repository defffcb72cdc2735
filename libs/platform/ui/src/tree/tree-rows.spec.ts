import { ancestorsOf, descendantsOf, indexTree } from './tree-index';
import { treeMove } from './tree-move';
import { nodesBehind, treeRows } from './tree-rows';

const node = (id: string, parentId: string | null) => ({ id, parentId, label: id });
const communes = Array.from({ length: 190 }, (_, at) => node(`xã ${at + 1}`, 'huyện'));
const nodes = [node('tỉnh', null), node('sở', 'tỉnh'), node('huyện', 'tỉnh'), ...communes];
const index = indexTree(nodes);
const ids = (expanded: string[], more: object = {}) =>
  treeRows(index, { expanded: new Set(expanded), ...more }).map((row) => row.id);

describe('tree rows', () => {
  it('show only what is open', () => {
    expect(ids([])).toEqual(['tỉnh']);
    expect(ids(['tỉnh'])).toEqual(['tỉnh', 'sở', 'huyện']);
  });

  it('carry level, place and number of siblings', () => {
    const rows = treeRows(index, { expanded: new Set(['tỉnh']) });
    expect(rows[2]).toMatchObject({ id: 'huyện', level: 2, position: 2, size: 2, expanded: false });
    expect(rows[1]).toMatchObject({ id: 'sở', expanded: undefined });
  });

  it('put many siblings into one line, and let them out again', () => {
    const rows = treeRows(index, { expanded: new Set(['tỉnh', 'huyện']), cap: 3 });
    const more = rows.at(-1);
    expect(rows.length).toBe(7);
    expect(more?.kind === 'more' && nodesBehind(index, more).length).toBe(187);
    expect(ids(['tỉnh', 'huyện'], { cap: 3, uncapped: new Set(['huyện']) }).length).toBe(193);
  });

  it('take a node without a known parent as a root, and find the way up and down', () => {
    expect(indexTree([node('a', 'elsewhere')]).roots.map(({ id }) => id)).toEqual(['a']);
    expect([...ancestorsOf(index, ['xã 7'])]).toEqual(['huyện', 'tỉnh']);
    expect(descendantsOf(index, 'tỉnh').length).toBe(192);
  });

  it('follow the keys of the tree pattern', () => {
    const rows = treeRows(index, { expanded: new Set(['tỉnh']) });
    expect(treeMove(rows, undefined, 'ArrowDown')).toEqual({ go: 'tỉnh' });
    expect(treeMove(rows, 'tỉnh', 'ArrowRight')).toEqual({ go: 'sở' });
    expect(treeMove(rows, 'huyện', 'ArrowRight')).toEqual({ expand: 'huyện' });
    expect(treeMove(rows, 'huyện', 'ArrowLeft')).toEqual({ go: 'tỉnh' });
    expect(treeMove(rows, 'tỉnh', 'ArrowLeft')).toEqual({ collapse: 'tỉnh' });
    expect(treeMove(rows, 'tỉnh', 'End')).toEqual({ go: 'huyện' });
    expect(treeMove(rows, 'tỉnh', 'q')).toBeUndefined();
  });

  it('are quick for a whole country-size tree', () => {
    const many = Array.from({ length: 4000 }, (_, at) => node(`n${at}`, at < 40 ? null : `n${at % 40}`));
    const start = performance.now();
    const all = treeRows(indexTree(many), { expanded: new Set(many.map(({ id }) => id)) });
    expect(all.length).toBe(4000);
    expect(performance.now() - start).toBeLessThan(250);
  });
});
