import { Component, inject, output, signal } from '@angular/core';
import { arrivalEndpoints, type ArrivalView } from '@lienthong/dispatch/model';
import { storeFile } from '@lienthong/document/web';
import { FileDrop, Icon } from '@lienthong/platform/ui';
import { Api, ErrorMessages, injectText, newIntent, toProblemError, type ProblemError } from '@lienthong/platform/web';
import type { dispatchVi } from '../messages/dispatch.vi';

/** One dropped file on its way to be a letter. */
interface Dropped {
  readonly key: string;
  readonly file: File;
  readonly channel: 'paper' | 'email';
  readonly problem?: ProblemError;
}

/** Where scans of paper letters are dropped: each file becomes one letter of the queue. */
@Component({
  selector: 'lt-letter-drop',
  imports: [FileDrop, Icon],
  template: `<div class="letter-drop">
    <lt-file-drop
      accept=".pdf,.jpg,.jpeg,.png,.tif,.tiff,.docx"
      [multiple]="true"
      [label]="text('letter.drop')"
      (files)="add($event)"
    />
    <label class="lt-small">
      {{ text('letter.dropAs') }}
      <select class="lt-input" (change)="channel.set($any($event.target).value)">
        <option value="paper">{{ text('channel.paper') }}</option>
        <option value="email">{{ text('channel.email') }}</option>
      </select>
    </label>
    @for (one of dropped(); track one.key) {
      <p class="lt-small" [class.fault]="one.problem" role="status">
        @if (one.problem; as problem) {
          {{ text('letter.failed', { name: one.file.name }) }}: {{ errors.wordsOf(problem).happened }}
          <button type="button" class="lt-button" (click)="retry(one)">{{ text('letter.retry') }}</button>
          <button type="button" class="lt-button quiet" (click)="remove(one)">
            <lt-icon name="close" />{{ text('letter.drop.remove') }}
          </button>
        } @else {
          {{ text('letter.sending', { name: one.file.name }) }}
        }
      </p>
    }
  </div>`,
})
export class LetterDrop {
  readonly received = output<ArrivalView>();
  protected readonly text = injectText<typeof dispatchVi>('dispatch');
  protected readonly errors = inject(ErrorMessages);
  protected readonly dropped = signal<readonly Dropped[]>([]);
  protected readonly channel = signal<'paper' | 'email'>('paper');
  private readonly api = inject(Api);
  private tail: Promise<void> = Promise.resolve();

  protected add(files: readonly File[]): void {
    const dropped = files.map((file): Dropped => ({ key: newIntent(), file, channel: this.channel() }));
    this.dropped.update((all) => [...all, ...dropped]);
    dropped.forEach((one) => this.queue(one));
  }

  protected retry(one: Dropped): void {
    const again: Dropped = { key: one.key, file: one.file, channel: one.channel };
    this.dropped.update((all) => all.map((other) => (other.key === one.key ? again : other)));
    this.queue(again);
  }

  protected remove({ key }: Dropped): void {
    this.dropped.update((all) => all.filter((one) => one.key !== key));
  }

  /** One after the other, in the order in which they were dropped. */
  private queue(one: Dropped): void {
    this.tail = this.tail.then(() => this.lay(one));
  }

  private async lay(one: Dropped): Promise<void> {
    try {
      const abort = new AbortController().signal;
      const file = await storeFile(this.api, one.file, { abort, onProgress: () => undefined });
      const body = { channel: one.channel, fileIds: [file.id] };
      const view = await this.api.call(arrivalEndpoints.receive, { body }, { intent: newIntent() });
      this.remove(one);
      this.received.emit(view);
    } catch (failure) {
      const problem = toProblemError(failure);
      this.dropped.update((all) => all.map((other) => (other.key === one.key ? { ...other, problem } : other)));
    }
  }
}
