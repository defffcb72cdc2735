import { TestBed } from '@angular/core/testing';
import { RouteTree, type RouteNode } from './route-tree';

const stop = (id: string, parentId: string | null): RouteNode => ({
  id,
  parentId,
  label: id,
  state: 'Đã nhận',
  tone: 'done',
});

describe('RouteTree', () => {
  it('folds many siblings into one line of one Tab stop, and opens it by Enter', async () => {
    const fixture = TestBed.createComponent(RouteTree);
    fixture.componentRef.setInput('label', 'Luồng');
    fixture.componentRef.setInput('cap', 3);
    fixture.componentRef.setInput('summarise', (hidden: readonly RouteNode[]) => `+${hidden.length} xã`);
    fixture.componentRef.setInput('nodes', [
      stop('tỉnh', null),
      ...Array.from({ length: 190 }, (_, at) => stop(`xã ${at}`, 'tỉnh')),
    ]);
    await fixture.whenStable();
    const rows = () => [...fixture.nativeElement.querySelectorAll('[role=treeitem]')] as HTMLElement[];

    expect(rows().length).toBe(5);
    expect(rows().filter((row) => row.tabIndex === 0).length).toBe(1);
    expect(rows().at(-1)?.textContent?.trim()).toBe('+187 xã');
    rows()
      .at(-1)
      ?.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true }));
    await fixture.whenStable();
    expect(rows().length).toBe(191);

    rows()[0]?.dispatchEvent(new KeyboardEvent('keydown', { key: 'ArrowLeft', bubbles: true }));
    await fixture.whenStable();
    expect(rows().map((row) => row.getAttribute('aria-expanded'))).toEqual(['false']);
  });
});
