import { Component, computed, input } from '@angular/core';
import { markWords } from '@lienthong/search/model';

/** Text with what was looked for marked in it. */
@Component({
  selector: 'lt-marked-text',
  template: `@for (piece of pieces(); track $index) {
    @if (piece.marked) {
      <mark>{{ piece.text }}</mark>
    } @else {
      {{ piece.text }}
    }
  }`,
})
export class MarkedText {
  readonly text = input.required<string>();
  readonly words = input.required<readonly string[]>();
  protected readonly pieces = computed(() => markWords(this.text(), this.words()));
}
