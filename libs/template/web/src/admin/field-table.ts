import { Component, computed, inject } from '@angular/core';
import { injectText, Language } from '@lienthong/platform/web';
import { MERGE_FIELD_NAMES, MERGE_FIELDS } from '@lienthong/template/model';
import type { templateVi } from '../messages/template.vi';

/** The fields a template may have, to be read while writing one. */
@Component({
  selector: 'lt-field-table',
  template: `<details class="field-table">
    <summary>{{ text('fields') }} ({{ fields().length }})</summary>
    <p class="lt-small">{{ text('fields.hint') }}</p>
    <div class="lt-scroll" tabindex="0" role="region" [attr.aria-label]="text('fields')">
      <table>
        <thead>
          <tr>
            <th scope="col">{{ text('fields.name') }}</th>
            <th scope="col">{{ text('fields.meaning') }}</th>
            <th scope="col">{{ text('fields.example') }}</th>
          </tr>
        </thead>
        <tbody>
          @for (field of fields(); track field.name) {
            <tr>
              <th scope="row">
                <code translate="no">{{ mark(field.name) }}</code>
              </th>
              <td>
                {{ field.meaning }}
                @if (field.nothing) {
                  <span class="lt-muted">· {{ text('fields.nothing') }}</span>
                }
              </td>
              <td class="example">{{ field.example || text('fields.blank') }}</td>
            </tr>
          }
        </tbody>
      </table>
    </div>
  </details>`,
})
export class FieldTable {
  protected readonly text = injectText<typeof templateVi>('template');
  private readonly language = inject(Language);
  protected readonly fields = computed(() =>
    MERGE_FIELD_NAMES.map((name) => {
      const { meaningVi, meaningEn, example, without } = MERGE_FIELDS[name];
      const meaning = this.language.current() === 'en' ? meaningEn : meaningVi;
      return { name, meaning, example: example.trim(), nothing: without === 'nothing' };
    }),
  );
  protected readonly mark = (name: string): string => `{{${name}}}`;
}
