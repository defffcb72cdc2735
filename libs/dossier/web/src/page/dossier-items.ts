import { Component, input, linkedSignal, output } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { DossierView } from '@lienthong/dossier/model';
import { DatePipe, EmptyState, Icon, NumberPipe } from '@lienthong/platform/ui';
import { injectText } from '@lienthong/platform/web';
import type { dossierVi } from '../messages/dossier.vi';
import { ReasonForm } from './reason-form';

type Item = DossierView['items'][number];

/** The documents of a dossier in order of filing; the keeper of an open one may take one out, with a reason. */
@Component({
  selector: 'lt-dossier-items',
  imports: [DatePipe, EmptyState, Icon, NumberPipe, ReasonForm, RouterLink],
  templateUrl: './dossier-items.html',
})
export class DossierItems {
  readonly dossier = input.required<DossierView>();
  readonly takenOut = output<{ readonly item: Item; readonly reason: string }>();
  protected readonly text = injectText<typeof dossierVi>('dossier');
  /** The document about to be taken out; nobody's once the dossier has changed. */
  protected readonly leaving = linkedSignal<DossierView, Item | undefined>({
    source: this.dossier,
    computation: () => undefined,
  });

  protected linkOf({ kind, id }: Item): readonly string[] {
    return kind === 'document' ? ['/outgoing', id] : ['/incoming', id];
  }
}
