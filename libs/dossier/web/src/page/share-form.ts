import { Component, computed, inject, input, linkedSignal, output } from '@angular/core';
import { dossierEndpoints, type DossierAccess, type DossierView } from '@lienthong/dossier/model';
import { ColleaguePicker } from '@lienthong/identity/web';
import { Icon, ProblemBanner, Toasts } from '@lienthong/platform/ui';
import { injectAct, injectText } from '@lienthong/platform/web';
import type { NamedPost } from '../list/hand-over-form';
import type { dossierVi } from '../messages/dossier.vi';

/** Who sees a dossier: the whole agency, or its holder, the clerk and the named. */
@Component({
  selector: 'lt-share-form',
  imports: [ColleaguePicker, Icon, ProblemBanner],
  template: `<form novalidate class="dossier-form" (submit)="send($event)" (keydown.escape)="left.emit()">
    @if (act.problem(); as problem) {
      <lt-problem-banner class="whole" [problem]="problem" />
    }
    <fieldset class="whole">
      <legend>{{ text('access.change') }}</legend>
      @for (one of kinds; track one) {
        <label class="lt-check">
          <input type="radio" name="access" [checked]="access() === one" (change)="access.set(one)" />
          {{ text(one === 'agency' ? 'access.agency' : 'access.restricted') }}
        </label>
      }
    </fieldset>
    @if (access() === 'restricted') {
      <p class="whole lt-muted">{{ text('access.readers.hint') }}</p>
      @for (reader of readers(); track reader.postId) {
        <p class="whole chosen-post">
          <b>{{ reader.personName }}</b>
          <button
            type="button"
            class="lt-icon-button"
            [attr.aria-label]="text('remove', { name: reader.personName })"
            (click)="drop(reader)"
          >
            <lt-icon name="close" />
          </button>
        </p>
      }
      <lt-colleague-picker
        class="whole"
        fieldId="dossier-reader"
        [handsOut]="true"
        [label]="text('access.readers')"
        [without]="readerIds()"
        (taken)="add($event)"
      />
    }
    <div class="lt-toolbar whole">
      <button type="submit" class="lt-button primary" [attr.aria-disabled]="act.busy()">{{ text('save') }}</button>
      <button type="button" class="lt-button quiet" (click)="left.emit()">{{ text('leave') }}</button>
    </div>
  </form>`,
})
export class ShareForm {
  readonly dossier = input.required<DossierView>();
  readonly saved = output<DossierView>();
  readonly left = output<void>();
  protected readonly text = injectText<typeof dossierVi>('dossier');
  protected readonly act = injectAct(dossierEndpoints.share);
  protected readonly kinds = ['agency', 'restricted'] as const satisfies readonly DossierAccess[];
  protected readonly access = linkedSignal<DossierAccess>(() => this.dossier().access);
  protected readonly readers = linkedSignal<readonly NamedPost[]>(() =>
    this.dossier().readers.map(({ postId, personName }) => ({ postId, personName })),
  );
  protected readonly readerIds = computed(() => this.readers().map(({ postId }) => postId));
  private readonly toasts = inject(Toasts);

  protected add(one: NamedPost): void {
    this.readers.update((all) => (all.some(({ postId }) => postId === one.postId) ? all : [...all, one]));
  }

  protected drop(one: NamedPost): void {
    this.readers.update((all) => all.filter(({ postId }) => postId !== one.postId));
  }

  protected async send(event: Event): Promise<void> {
    event.preventDefault();
    const body = { access: this.access(), readerPostIds: this.readerIds() };
    const saved = await this.act.send({ params: { id: this.dossier().id }, body });
    if (!saved) return;
    this.toasts.show(this.text('access.changed'));
    this.saved.emit(saved);
  }
}
