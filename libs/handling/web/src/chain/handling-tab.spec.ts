import { Component } from '@angular/core';
import { provideDocumentMessages } from '@lienthong/document/web';
import { FakeServer, idOf, PageHarness } from '@lienthong/platform/web-testing';
import { provideHandlingMessages } from '../messages/provide-handling-messages';
import { aHandling, aReceiver } from '../testing/rows';
import { HandlingTab } from './handling-tab';

const ARRIVAL = idOf(101);

@Component({ imports: [HandlingTab], template: `<lt-handling-tab [arrivalId]="id" pressed="c" />` })
class Page {
  protected readonly id = ARRIVAL;
}

describe('Xử lý, opened by a key of the document', () => {
  it('does what the key says, once: given up, the drawer stays closed', async () => {
    const server = new FakeServer({
      [`GET /api/arrivals/${ARRIVAL}/handling`]: () => aHandling(ARRIVAL),
      'GET /api/receivers': () => ({ items: [aReceiver(50, 'Phòng Kinh tế')] }),
      'GET /api/receivers/proposed': () => ({ receivers: [], sentences: [] }),
    });
    const page = await PageHarness.open(server, Page, '/', {
      permissions: ['arrival.read', 'handling.route'],
      providers: [provideDocumentMessages(), provideHandlingMessages()],
    });
    expect(page.find('.handover-drawer h2').textContent).toContain('1/UBND-VX');
    page.find('.drawer-end .lt-button.quiet').click();
    await page.settle();
    expect(page.all('.handover-drawer')).toEqual([]);
  });
});
