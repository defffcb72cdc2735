import { Component, signal } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { Control } from './control';
import { ErrorSummary } from './error-summary';
import { Field } from './field';

@Component({
  imports: [Control, ErrorSummary, Field],
  template: `<lt-error-summary [faults]="error() ? [{ controlId: 'subject', message: error() }] : []" />
    <lt-field label="Trích yếu" for="subject" hint="Một câu" [required]="true" [error]="error()"
      ><input ltControl
    /></lt-field>`,
})
class Form {
  readonly error = signal('');
}

describe('Field', () => {
  it('ties label, hint and error to its control', async () => {
    const form = TestBed.createComponent(Form);
    document.body.append(form.nativeElement);
    await form.whenStable();
    const field = form.nativeElement.querySelector('input') as HTMLInputElement;
    expect(field.labels?.[0]?.textContent).toContain('Trích yếu');
    expect(field.getAttribute('aria-describedby')).toBe('subject-hint');
    expect(field.getAttribute('aria-invalid')).toBeNull();

    form.componentInstance.error.set('Nhập trích yếu của văn bản');
    await form.whenStable();
    expect(field.getAttribute('aria-describedby')).toBe('subject-hint subject-error');
    expect(field.getAttribute('aria-invalid')).toBe('true');

    (form.nativeElement.querySelector('lt-error-summary a') as HTMLElement).click();
    expect(document.activeElement).toBe(field);
  });
});
