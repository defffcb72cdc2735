import { TestBed, type ComponentFixture } from '@angular/core/testing';
import { TreePicker } from './tree-picker';

const node = (id: string, parentId: string | null, label: string) => ({ id, parentId, label });
const nodes = [
  { ...node('t', null, 'Tỉnh Long An'), selectable: false },
  node('h1', 't', 'Huyện Đức Hòa'),
  node('x1', 'h1', 'Xã Hựu Thạnh'),
  node('x2', 'h1', 'Xã Đức Lập Hạ'),
  node('h2', 't', 'Huyện Cần Đước'),
  ...Array.from({ length: 4000 }, (_, at) => node(`y${at}`, 'h2', `Xã số ${at}`)),
];

describe('TreePicker', () => {
  let fixture: ComponentFixture<TreePicker>;
  const root = () => fixture.nativeElement as HTMLElement;
  const rows = () => [...root().querySelectorAll<HTMLElement>('[role=treeitem]')];
  const row = (label: string) => rows().find((one) => one.textContent?.includes(label));
  const press = async (key: string, init: KeyboardEventInit = {}) => {
    root()
      .querySelector('[role=tree]')
      ?.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, ...init }));
    await fixture.whenStable();
  };
  const search = async (words: string) => {
    const field = root().querySelector('input') as HTMLInputElement;
    field.value = words;
    field.dispatchEvent(new Event('input'));
    await fixture.whenStable();
    return field;
  };
  const chosen = () => [...fixture.componentInstance.selected()];

  beforeEach(async () => {
    fixture = TestBed.createComponent(TreePicker);
    fixture.componentRef.setInput('nodes', nodes);
    fixture.componentRef.setInput('label', 'Nơi nhận');
    fixture.componentRef.setInput('groups', [{ id: 'g', label: 'Mọi huyện', ids: ['h1', 'h2'] }]);
    await fixture.whenStable();
  });

  it('ticks one by Space, a branch by Shift and Space, and shows halves above', async () => {
    await press('ArrowDown');
    await press('ArrowRight');
    await press('ArrowDown');
    await press(' ');
    expect(chosen()).toEqual(['x1']);
    expect(row('Đức Hòa')?.getAttribute('aria-checked')).toBe('mixed');
    await press('ArrowLeft');
    await press(' ', { shiftKey: true });
    expect(chosen()).toEqual(['x1', 'h1', 'x2']);
    expect(row('Đức Hòa')?.getAttribute('aria-checked')).toBe('true');
    expect(row('Tỉnh')?.getAttribute('aria-checked')).toBe('mixed');
  });

  it('takes a holder as everything under it', async () => {
    await press(' ');
    expect(chosen().length).toBe(4004);
    expect(chosen()).not.toContain('t');
    expect(row('Tỉnh')?.getAttribute('aria-checked')).toBe('true');
    await press(' ');
    expect(chosen()).toEqual([]);
  });

  it('finds without accents, in any order of words, and ticks the first match by Enter', async () => {
    const field = await search('lap duc');
    expect(rows().map((one) => one.querySelector('.label')?.textContent)).toEqual([
      'Tỉnh Long An',
      'Huyện Đức Hòa',
      'Xã Đức Lập Hạ',
    ]);
    field.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter' }));
    expect(chosen()).toEqual(['x2']);
  });

  it('opens by the arrow and ticks by the rest of the line', async () => {
    (row('Đức Hòa')?.querySelector('.twist') as HTMLElement).click();
    await fixture.whenStable();
    (row('Hựu Thạnh')?.querySelector('.label') as HTMLElement).click();
    (row('Đức Hòa')?.querySelector('.whole') as HTMLElement).click();
    expect(chosen()).toEqual(['x1', 'h1', 'x2']);
  });

  it('ticks a group and takes it back', async () => {
    const group = root().querySelector('.lt-group') as HTMLElement;
    group.click();
    await fixture.whenStable();
    expect(chosen()).toEqual(['h1', 'h2']);
    expect(group.getAttribute('aria-pressed')).toBe('true');
    group.click();
    expect(chosen()).toEqual([]);
  });

  it('draws only the lines in view of four thousand', async () => {
    await search('xa so');
    expect(rows().length).toBeLessThan(60);
    await search('khong co gi');
    expect(root().textContent).toContain('Không có mục nào khớp');
  });
});
