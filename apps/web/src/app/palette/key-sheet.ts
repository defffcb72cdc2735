import { afterNextRender, Component, computed, type ElementRef, inject, output, viewChild } from '@angular/core';
import { Icon, Shortcuts } from '@lienthong/platform/ui';
import { injectText } from '@lienthong/platform/web';
import type { shellVi } from '../messages/shell.vi';

/** All keys that act on the present page, under their headings, and the switch for plain-character keys. */
@Component({
  selector: 'app-key-sheet',
  imports: [Icon],
  template: `<div class="app-keys">
    <div class="head">
      <h1>{{ text('help') }}</h1>
      <button
        #close
        type="button"
        class="lt-icon-button lt-spread"
        [attr.aria-label]="text('close')"
        (click)="done.emit()"
      >
        <lt-icon name="close" />
      </button>
    </div>
    <div class="columns">
      @for (group of groups(); track group.name) {
        <section>
          <h2>{{ group.name }}</h2>
          <dl>
            @for (one of group.shortcuts; track one.keys) {
              <div>
                <dt>
                  @for (key of one.keys; track $index) {
                    <kbd>{{ key }}</kbd>
                  }
                </dt>
                <dd>{{ one.label }}</dd>
              </div>
            }
          </dl>
        </section>
      }
    </div>
    <label class="lt-check">
      <input type="checkbox" [checked]="keys.enabled()" (change)="keys.enable($any($event.target).checked)" />
      {{ text('keys.enabled') }}
    </label>
  </div>`,
})
export class KeySheet {
  readonly done = output<void>();
  private readonly close = viewChild.required<ElementRef<HTMLElement>>('close');
  protected readonly text = injectText<typeof shellVi>('shell');
  protected readonly keys = inject(Shortcuts);
  protected readonly groups = computed(() => {
    const groups = new Map<string, Map<string, string>>();
    for (const { keys, label, group } of this.keys.all()) {
      const lines = groups.get(group()) ?? new Map<string, string>();
      // The newest registration of a key is the one that acts.
      if (!lines.has(keys)) lines.set(keys, label());
      groups.set(group(), lines);
    }
    return [...groups].map(([name, lines]) => ({
      name,
      shortcuts: [...lines].map(([keys, label]) => ({ keys: keys.split(/[ +]/).map(nameOfKey), label })),
    }));
  });

  constructor() {
    afterNextRender(() => this.close().nativeElement.focus());
  }
}

const nameOfKey = (key: string) => (key.length > 1 ? key.charAt(0).toUpperCase() + key.slice(1) : key);
