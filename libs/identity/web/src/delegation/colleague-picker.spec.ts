import { Component, signal } from '@angular/core';
import type { ColleagueView } from '@lienthong/identity/model';
import { FakeServer, idOf, PageHarness } from '@lienthong/platform/web-testing';
import { provideIdentityMessages } from '../messages/provide-identity-messages';
import { ColleaguePicker } from './colleague-picker';

const colleague = (at: number, personName: string): ColleagueView => ({
  postId: idOf(700 + at),
  personId: idOf(600 + at),
  personName,
  title: 'Chuyên viên',
  roles: ['officer'],
  unit: { id: idOf(3), name: 'Phòng Kinh tế', abbreviation: 'KT' },
  headsUnit: false,
});
const people = [colleague(1, 'Trần Thị Phó'), colleague(2, 'Lê Văn An')];

@Component({
  selector: 'lt-two-pickers',
  imports: [ColleaguePicker],
  template: `<lt-colleague-picker class="one" fieldId="one" label="Người làm thay" [(chosen)]="chosen" />
    <lt-colleague-picker
      class="many"
      fieldId="many"
      label="Người được xem"
      [handsOut]="true"
      [without]="taken()"
      (taken)="take($event)"
    />`,
})
class TwoPickers {
  readonly chosen = signal<ColleagueView | undefined>(undefined);
  readonly taken = signal<readonly string[]>([]);

  protected take({ postId }: ColleagueView): void {
    this.taken.update((all) => [...all, postId]);
  }
}

describe('choosing a colleague', () => {
  let server: FakeServer;
  let page: PageHarness;

  beforeEach(async () => {
    server = new FakeServer({ 'GET /api/colleagues': () => ({ items: people, next: null }) });
    page = await PageHarness.open(server, TwoPickers, '/', { permissions: [], providers: [provideIdentityMessages()] });
  });
  afterEach(() => document.body.replaceChildren());

  const asked = () =>
    server.of('GET', '/api/colleagues').map(({ url }) => new URL(url, 'http://x').searchParams.get('q'));

  it('asks once the keys rest, for what stands there then', async () => {
    const before = asked().length;
    for (const words of ['p', 'ph', 'phó']) await page.write('.one input', words);
    expect(asked()).toHaveLength(before);
    await page.settle(260);
    expect(asked().slice(before)).toEqual(['phó']);
  });

  it('takes nobody of an older question at Enter', async () => {
    await page.write('.one input', 'an');
    page.find('.one input').focus();
    await page.press('Enter');
    expect(page.all('.one li input:checked')).toEqual([]);
    await page.press('Enter');
    expect(page.all('.one li input:checked')).toHaveLength(1);
  });

  it('keeps the chosen one in sight', async () => {
    page.find<HTMLInputElement>('.one li:nth-child(2) input').click();
    await page.settle();
    expect(page.find('.one li').textContent).toContain('Lê Văn An');
    expect(page.find<HTMLInputElement>('.one li input').checked).toBe(true);
  });

  it('hands one after the other out, and offers nobody twice', async () => {
    await page.find('.many').querySelector('button')?.click();
    await page.settle();
    expect(page.all('.many li button')).toHaveLength(1);
    expect(page.find('.many li').textContent).toContain('Lê Văn An');
  });
});
