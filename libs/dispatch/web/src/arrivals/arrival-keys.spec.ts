import { Component, input } from '@angular/core';
import { FakeServer, idOf, type PageHarness } from '@lienthong/platform/web-testing';
import { ARRIVAL_TABS, type AddedView } from '../added/added-views';
import { anArrival, wholeArrival } from '../testing/arrivals';
import { openPage } from '../testing/open-page';
import { ArrivalPage } from './arrival-page';

@Component({ template: `<p class="added">{{ arrivalId() }} {{ pressed() }}</p>` })
class Added {
  readonly arrivalId = input.required<string>();
  readonly pressed = input('');
}

const keys = ['c', 'r'].map((key) => ({ key, label: key }));
const view: AddedView = { key: 'handling', label: 'tab', load: () => Promise.resolve(Added), keys };

describe('the keys of a view that another domain adds to an incoming document', () => {
  const open = (state: 'pending' | 'registered'): Promise<PageHarness> => {
    const server = new FakeServer({
      'GET /api/arrivals/': () => wholeArrival(anArrival(1, { state })),
      [`GET /api/arrivals/${idOf(1)}/replies`]: () => ({ items: [] }),
      'POST /api/arrivals/': () => wholeArrival(anArrival(1, { state })),
    });
    const added = { provide: ARRIVAL_TABS, useValue: view, multi: true };
    return openPage(server, ArrivalPage, `/?id=${idOf(1)}`, { providers: [added] });
  };
  const added = (page: PageHarness) => page.all('.added').map((one) => one.textContent?.trim());
  afterEach(() => document.body.replaceChildren());

  it('open it from any other view and tell it the key, once', async () => {
    const page = await open('registered');
    await page.press('c');
    await page.settle(300);
    expect(added(page)).toEqual([`${idOf(1)} c`]);
    await page.press('l');
    await page.settle(300);
    expect(added(page)).toEqual([]);
    page.all('.link-tabs a')[1]?.click();
    await page.settle(300);
    expect(added(page)).toEqual([idOf(1)]);
  });

  it('leave to the page what the page itself does with a key', async () => {
    const page = await open('pending');
    await page.press('r');
    await page.settle(300);
    expect(added(page)).toEqual([]);
    expect(page.find('.refuse-drawer')).toBeTruthy();
  });
});
