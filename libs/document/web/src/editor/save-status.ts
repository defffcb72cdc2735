import { Component, computed, inject } from '@angular/core';
import { formatDateTime, formatTime, Icon, ProblemBanner } from '@lienthong/platform/ui';
import { ErrorMessages, injectText } from '@lienthong/platform/web';
import type { documentVi } from '../messages/document.vi';
import { DraftEditor } from './draft-editor';
import { draftFieldsOf } from '@lienthong/document/model';
import { differingFields } from './draft-fields';

/** How the draft on the page is kept: one quiet line, and the choice when somebody else has saved meanwhile. */
@Component({
  selector: 'lt-save-status',
  imports: [Icon, ProblemBanner],
  template: `<p class="save-status lt-small" role="status">
      <lt-icon [name]="editor.state() === 'saved' ? 'done' : editor.state() === 'offline' ? 'late' : 'neutral'" />
      {{ words() }}
      @if (editor.restored()) {
        · {{ text('save.restored') }}
      }
    </p>
    @if (editor.theirs(); as theirs) {
      <div class="lt-problem" role="alert">
        <h2>{{ text('conflict.title', { at: at(theirs.changedAt) }) }}</h2>
        <p>{{ text('conflict.fields', { fields: differing() }) }}</p>
        <div class="lt-toolbar">
          <button type="button" class="lt-button" (click)="editor.resolve('mine')">{{ text('conflict.mine') }}</button>
          <button type="button" class="lt-button" (click)="editor.resolve('theirs')">
            {{ text('conflict.theirs') }}
          </button>
        </div>
      </div>
    } @else if (editor.state() === 'refused') {
      <lt-problem-banner [problem]="errors.wordsOf(editor.problem())" />
    }`,
})
export class SaveStatus {
  protected readonly text = injectText<typeof documentVi>('document');
  protected readonly editor = inject(DraftEditor);
  protected readonly errors = inject(ErrorMessages);
  protected readonly at = formatDateTime;
  protected readonly words = computed(() => {
    const savedAt = this.editor.savedAt();
    return this.text(`save.${this.editor.state()}`, { at: savedAt ? formatTime(savedAt) : '' });
  });
  protected readonly differing = computed(() => {
    const theirs = this.editor.theirs();
    const names = theirs ? differingFields(this.editor.fields(), draftFieldsOf(theirs)) : [];
    return names.map((name) => this.text(`field.${name}`)).join(', ') || this.text('conflict.none');
  });
}
