import { Component } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { provideLanguage } from '@lienthong/platform/web';
import { provideIdentityMessages } from '../messages/provide-identity-messages';
import { InlineConfirm } from './inline-confirm';

@Component({
  imports: [InlineConfirm],
  template: `<lt-inline-confirm label="Khóa" question="Khóa Lan?" yes="Khóa ngay" (confirmed)="count = count + 1" />`,
})
class Host {
  count = 0;
}

describe('lt-inline-confirm', () => {
  async function open() {
    TestBed.configureTestingModule({ providers: [provideLanguage(), provideIdentityMessages()] });
    const fixture = TestBed.createComponent(Host);
    document.body.append(fixture.nativeElement);
    await fixture.whenStable();
    const buttons = () => [...fixture.nativeElement.querySelectorAll('button')] as HTMLButtonElement[];
    const press = async (button: HTMLButtonElement | undefined) => {
      button?.click();
      await fixture.whenStable();
    };
    return { fixture, buttons, press };
  }

  it('does nothing before the question is answered', async () => {
    const { fixture, buttons, press } = await open();
    await press(buttons()[0]);
    expect(fixture.nativeElement.textContent).toContain('Khóa Lan?');
    expect(fixture.componentInstance.count).toBe(0);
    expect(document.activeElement).toBe(buttons()[0]);
    await press(buttons()[0]);
    expect(fixture.componentInstance.count).toBe(1);
  });

  it('goes back to the button on Escape and on "Thôi"', async () => {
    const { fixture, buttons, press } = await open();
    await press(buttons()[0]);
    buttons()[0]?.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true }));
    await fixture.whenStable();
    expect(buttons().map((one) => one.textContent?.trim())).toEqual(['Khóa']);
    expect(document.activeElement).toBe(buttons()[0]);
    await press(buttons()[0]);
    await press(buttons()[1]);
    expect(buttons()).toHaveLength(1);
    expect(fixture.componentInstance.count).toBe(0);
  });
});
