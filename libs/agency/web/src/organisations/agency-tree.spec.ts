import { TestBed } from '@angular/core/testing';
import type { AgencyNode } from './agency-node';
import { AgencyTree } from './agency-tree';

const node = (id: string, parentId: string | null): AgencyNode => ({
  id,
  parentId,
  label: id,
  kind: undefined,
  level: 'Cấp xã',
  abbreviation: 'UBND',
});
const communes = Array.from({ length: 60 }, (_, at) => node(`xã ${at}`, 'huyện'));
const nodes = [node('tỉnh', null), node('huyện', 'tỉnh'), ...communes];

describe('lt-agency-tree', () => {
  async function open(inputs: Readonly<Record<string, unknown>> = {}) {
    const fixture = TestBed.createComponent(AgencyTree);
    fixture.componentRef.setInput('label', 'Cơ cấu');
    fixture.componentRef.setInput('nodes', nodes);
    for (const [name, value] of Object.entries(inputs)) fixture.componentRef.setInput(name, value);
    const opened: string[] = [];
    fixture.componentInstance.opened.subscribe((id) => opened.push(id));
    await fixture.whenStable();
    const tree = fixture.nativeElement.querySelector('[role=tree]') as HTMLElement;
    const rows = () => [...tree.querySelectorAll<HTMLElement>('[role=treeitem]')].map((row) => row.dataset['id']);
    const key = async (name: string) => {
      tree.dispatchEvent(new KeyboardEvent('keydown', { key: name, cancelable: true }));
      await fixture.whenStable();
    };
    const active = () => tree.getAttribute('aria-activedescendant');
    return { fixture, rows, key, active, opened };
  }

  it('begins with the highest agency open, and no more', async () => {
    const { rows } = await open();
    expect(rows()).toEqual(['tỉnh', 'huyện']);
  });

  it('moves, opens and shows by keys', async () => {
    const { rows, key, active, opened } = await open();
    await key('ArrowDown');
    await key('ArrowRight');
    expect(rows().length).toBeGreaterThan(2);
    await key('ArrowRight');
    expect(active()).toBe('agency-xã 0');
    await key('Enter');
    expect(opened).toEqual(['xã 0']);
  });

  it('shows what was found with the way to it, the first result active', async () => {
    const { rows, active } = await open({ found: ['xã 7'] });
    expect(rows()).toEqual(['tỉnh', 'huyện', 'xã 7']);
    expect(active()).toBe('agency-xã 7');
  });

  it('opens the way to an agency that is chosen elsewhere', async () => {
    const { fixture, rows, active } = await open();
    fixture.componentRef.setInput('chosen', 'xã 3');
    await fixture.whenStable();
    expect(rows()).toContain('xã 3');
    expect(active()).toBe('agency-xã 3');
  });
});
