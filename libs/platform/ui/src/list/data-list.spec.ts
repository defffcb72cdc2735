import { Component, signal } from '@angular/core';
import { TestBed, type ComponentFixture } from '@angular/core/testing';
import { Shortcuts } from '../keys/shortcuts';
import { DataList } from './data-list';
import { ListCell } from './list-cell';

@Component({
  imports: [DataList, ListCell],
  template: `<lt-data-list
    label="Chờ vào sổ"
    [rows]="rows()"
    [columns]="[{ key: 'code', label: 'Số' }]"
    [idOf]="idOf"
    [nameOf]="idOf"
    [selectable]="true"
    [total]="1234"
    [more]="true"
    [(activeId)]="active"
    [(selectedIds)]="selected"
    (opened)="opened.set($event.id)"
    (moreWanted)="wanted.set(true)"
  >
    <ng-template [ltCell]="'code'" [ltCellOf]="rows()" let-row>{{ row.id }}</ng-template>
  </lt-data-list>`,
})
class Page {
  readonly rows = signal([{ id: 'a' }, { id: 'b' }, { id: 'c' }]);
  readonly idOf = (row: { id: string }) => row.id;
  readonly active = signal<string | undefined>(undefined);
  readonly selected = signal<ReadonlySet<string>>(new Set());
  readonly opened = signal('');
  readonly wanted = signal(false);
}

describe('DataList', () => {
  let fixture: ComponentFixture<Page>;
  const page = () => fixture.componentInstance;
  const rows = () => [...fixture.nativeElement.querySelectorAll('tbody tr')] as HTMLElement[];
  const press = async (key: string, init: KeyboardEventInit = {}) => {
    const target = document.activeElement?.tagName === 'TR' ? document.activeElement : rows()[0];
    target?.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ...init }));
    await fixture.whenStable();
  };

  beforeEach(async () => {
    fixture = TestBed.createComponent(Page);
    document.body.append(fixture.nativeElement);
    const keys = TestBed.inject(Shortcuts);
    fixture.nativeElement.addEventListener('keydown', (event: KeyboardEvent) => keys.handle(event));
    await fixture.whenStable();
  });

  it('has one Tab stop and tells how many rows there are', () => {
    expect(rows().map((row) => row.tabIndex)).toEqual([0, -1, -1]);
    expect(fixture.nativeElement.querySelector('[role=grid]').getAttribute('aria-rowcount')).toBe('1235');
    expect(rows()[1]?.getAttribute('aria-rowindex')).toBe('3');
    expect(fixture.nativeElement.textContent).toContain('Đang xem 3 trong 1.234');
  });

  it('moves by j, k and arrows and opens by Enter', async () => {
    await press('j');
    await press('ArrowDown');
    await press('j');
    await press('k');
    expect(page().active()).toBe('b');
    expect(document.activeElement).toBe(rows()[1]);
    await press('Enter');
    expect(page().opened()).toBe('b');
  });

  it('selects by x and extends by Shift and an arrow', async () => {
    await press('j');
    await press('x');
    await press('ArrowDown', { shiftKey: true });
    expect([...page().selected()]).toEqual(['a', 'b']);
    expect(rows().map((row) => row.getAttribute('aria-selected'))).toEqual(['true', 'true', 'false']);
  });

  it('asks for more rows', () => {
    (fixture.nativeElement.querySelector('.lt-list-foot button') as HTMLElement).click();
    expect(page().wanted()).toBe(true);
  });
});
