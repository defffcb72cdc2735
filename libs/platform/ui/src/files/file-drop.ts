import { Component, inject, input, output, signal } from '@angular/core';
import { Icon } from '../icon/icon';
import { UI_TEXT } from '../text/ui-text';
import { acceptsFile } from './accepts';

/** A place to drop files on; the same by mouse or keyboard, through the file field inside. */
@Component({
  selector: 'lt-file-drop',
  imports: [Icon],
  template: `<label>
      <lt-icon name="clip" />
      <span>
        {{ label() }} <span class="choose">{{ text('files.choose') }}</span> {{ text('files.drop') }}
        @if (hint()) {
          <span class="lt-muted lt-small">· {{ hint() }}</span>
        }
      </span>
      <input class="lt-hidden" type="file" [accept]="accept()" [multiple]="multiple()" (change)="onChosen($event)" />
    </label>
    <p class="lt-small" role="alert">
      @if (rejected()) {
        {{ text('files.rejected', { names: rejected() }) }}
      }
    </p>`,
  host: {
    '[class.over]': 'over()',
    '(dragover)': 'onOver($event)',
    '(dragleave)': 'over.set(false)',
    '(drop)': 'onDrop($event)',
  },
})
export class FileDrop {
  /** What is wanted, before the words "Chọn tệp". */
  readonly label = input('');
  readonly hint = input<string>();
  /** Kinds as in the `accept` attribute of a file field. */
  readonly accept = input('');
  readonly multiple = input(false);
  /** The files taken; never an empty list. */
  readonly files = output<File[]>();
  protected readonly text = inject(UI_TEXT);
  protected readonly over = signal(false);
  protected readonly rejected = signal('');

  protected onOver(event: DragEvent): void {
    event.preventDefault();
    this.over.set(true);
  }

  protected onDrop(event: DragEvent): void {
    event.preventDefault();
    this.over.set(false);
    this.take([...(event.dataTransfer?.files ?? [])]);
  }

  protected onChosen(event: Event): void {
    const field = event.target as HTMLInputElement;
    this.take([...(field.files ?? [])]);
    field.value = ''; // choosing the same file again must count
  }

  private take(files: File[]): void {
    const taken = files.filter((file) => acceptsFile(this.accept(), file)).slice(0, this.multiple() ? undefined : 1);
    const refused = files.filter((file) => !acceptsFile(this.accept(), file));
    this.rejected.set(refused.map((file) => file.name).join(', '));
    if (taken.length) this.files.emit(taken);
  }
}
