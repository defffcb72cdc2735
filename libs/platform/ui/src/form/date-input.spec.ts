import { Component, signal } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { DateInput } from './date-input';
import { Field } from './field';

@Component({
  imports: [DateInput, Field],
  template: `<lt-field label="Hạn trả lời" for="due" hint="Để trống nếu không có">
    <lt-date-input min="2026-01-01" [(value)]="due" />
  </lt-field>`,
})
class Form {
  readonly due = signal<string | null>('2026-11-05');
}

describe('DateInput', () => {
  const open = async () => {
    const form = TestBed.createComponent(Form);
    document.body.replaceChildren(form.nativeElement);
    await form.whenStable();
    const field = form.nativeElement.querySelector('#due') as HTMLInputElement;
    const type = async (words: string) => {
      field.value = words;
      field.dispatchEvent(new Event('change', { bubbles: true }));
      await form.whenStable();
    };
    return { due: form.componentInstance.due, field, type };
  };

  it('shows day, month, year and takes what is typed in any usual form', async () => {
    const { due, field, type } = await open();
    expect(field.value).toBe('05/11/2026');
    expect(field.labels?.[0]?.textContent).toContain('Hạn trả lời');
    await type('7-12-26');
    expect(due()).toBe('2026-12-07');
    expect(field.value).toBe('07/12/2026');
    await type('');
    expect(due()).toBeNull();
  });

  it('keeps what is no date on the screen, says so, and keeps the value', async () => {
    const { due, field, type } = await open();
    for (const words of ['31/2/2026', '31/12/2025']) {
      await type(words);
      expect(field.value).toBe(words);
      expect(due()).toBe('2026-11-05');
      expect(field.getAttribute('aria-invalid')).toBe('true');
      expect(field.getAttribute('aria-describedby')).toBe('due-hint due-unread');
    }
    await type('6/11/2026');
    expect(due()).toBe('2026-11-06');
    expect(field.getAttribute('aria-invalid')).toBeNull();
  });
});
