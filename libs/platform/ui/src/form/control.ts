import { Directive, inject } from '@angular/core';
import { Field } from './field';

/** On the input, select or textarea inside `lt-field`: takes the field's id, description, validity and looks. */
@Directive({
  selector: '[ltControl]',
  host: {
    class: 'lt-input',
    '[id]': 'field.controlId()',
    '[attr.aria-describedby]': 'field.describedBy()',
    '[attr.aria-invalid]': "field.error() ? 'true' : null",
    '[attr.aria-required]': "field.required() ? 'true' : null",
  },
})
export class Control {
  protected readonly field = inject(Field);
}
