import { Component, computed, input } from '@angular/core';
import { Icon } from '../icon/icon';
import type { IconName } from '../icon/icon-paths';

/** How a state is to be taken; each tone has its own drawing, so that colour is never alone. */
export type Tone = 'neutral' | 'active' | 'soon' | 'late' | 'done';

const DRAWINGS = {
  neutral: 'neutral',
  active: 'active',
  soon: 'clock',
  late: 'late',
  done: 'done',
} as const satisfies Record<Tone, IconName>;

/** A state: its words, a drawing and a colour. */
@Component({
  selector: 'lt-status-chip',
  imports: [Icon],
  template: '<lt-icon [name]="drawing()" />{{ label() }}',
  host: { '[class]': 'tone()' },
})
export class StatusChip {
  /** The words of the state. */
  readonly label = input.required<string>();
  readonly tone = input<Tone>('neutral');
  protected readonly drawing = computed(() => DRAWINGS[this.tone()]);
}
