import fc from 'fast-check';
import type { AgencyId } from './agency';
import { ancestorsOf, routeOf, type RouteNode } from './route-of';

const id = (name: string): AgencyId => name as AgencyId;

/** A directory written as `child: parent`. */
function directoryOf(parents: Readonly<Record<string, string | null>>): ReadonlyMap<AgencyId, RouteNode> {
  const nodes = Object.entries(parents).map(([name, parent]) => ({
    id: id(name),
    parentId: parent === null ? null : id(parent),
  }));
  return new Map(nodes.map((node) => [node.id, node]));
}

const longAn = directoryOf({
  province: null,
  office: 'province',
  health: 'province',
  benLuc: 'province',
  duchoa: 'province',
  thanhPhu: 'benLuc',
  tanBuu: 'benLuc',
  hiepHoa: 'duchoa',
});

/** Trees of up to 40 agencies: the parent of each is one before it. */
const trees = fc.array(fc.nat(), { minLength: 1, maxLength: 40 }).map((choices) => {
  const parents = Object.fromEntries(choices.map((choice, at) => [`a${at}`, at === 0 ? null : `a${choice % at}`]));
  return directoryOf(parents);
});
const placed = trees.chain((tree) => {
  const any = fc.constantFrom(...tree.keys());
  return fc.record({ tree: fc.constant(tree), sender: any, recipient: any });
});

describe('the superiors of an agency', () => {
  it('are named nearest first', () => {
    expect(ancestorsOf(id('thanhPhu'), longAn)).toEqual(['benLuc', 'province']);
    expect(ancestorsOf(id('province'), longAn)).toEqual([]);
  });

  it('are none for an agency nobody knows', () => {
    expect(ancestorsOf(id('nowhere'), longAn)).toEqual([]);
  });

  it('end where bad data turns in a ring', () => {
    const ring = directoryOf({ a: 'b', b: 'c', c: 'b' });
    expect(ancestorsOf(id('a'), ring)).toEqual(['b', 'c']);
    expect(ancestorsOf(id('b'), ring)).toEqual(['c']);
  });
});

describe('the route of a document', () => {
  const route = (from: string, to: string): AgencyId[] => routeOf(id(from), id(to), longAn);

  it('goes from the province to a commune over its district', () => {
    expect(route('province', 'thanhPhu')).toEqual(['benLuc', 'thanhPhu']);
  });

  it('goes straight to what stands directly below', () => {
    expect(route('province', 'health')).toEqual(['health']);
    expect(route('benLuc', 'tanBuu')).toEqual(['tanBuu']);
  });

  it('goes straight between bodies of one superior, and up', () => {
    expect(route('health', 'office')).toEqual(['office']);
    expect(route('thanhPhu', 'tanBuu')).toEqual(['tanBuu']);
    expect(route('thanhPhu', 'province')).toEqual(['province']);
    expect(route('thanhPhu', 'benLuc')).toEqual(['benLuc']);
  });

  it('goes over the other district, never up to the common superior', () => {
    expect(route('thanhPhu', 'hiepHoa')).toEqual(['duchoa', 'hiepHoa']);
    expect(route('health', 'thanhPhu')).toEqual(['benLuc', 'thanhPhu']);
  });

  it('needs no district where there is none', () => {
    const twoTier = directoryOf({ province: null, commune: 'province' });
    expect(routeOf(id('province'), id('commune'), twoTier)).toEqual(['commune']);
  });

  it('ends at the recipient, passes each agency once, and never the sender or a superior of the sender', () => {
    fc.assert(
      fc.property(placed, ({ tree, sender, recipient }) => {
        const path = routeOf(sender, recipient, tree);
        expect(path.at(-1)).toBe(recipient);
        expect(new Set(path).size).toBe(path.length);
        const own = [sender, ...ancestorsOf(sender, tree)];
        expect(path.slice(0, -1).filter((one) => own.includes(one))).toEqual([]);
      }),
    );
  });

  it('hands the document from superior to subordinate at every hop', () => {
    fc.assert(
      fc.property(placed, ({ tree, sender, recipient }) => {
        const path = routeOf(sender, recipient, tree);
        const hops = path.slice(1).map((one, at) => tree.get(one)?.parentId === path[at]);
        expect(hops).not.toContain(false);
      }),
    );
  });

  it('passes over a superior that no longer exists', () => {
    const orphaned = directoryOf({ province: null, thanhPhu: 'dissolved' });
    expect(routeOf(id('province'), id('thanhPhu'), orphaned)).toEqual(['thanhPhu']);
  });
});
