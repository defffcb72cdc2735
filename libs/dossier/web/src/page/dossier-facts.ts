import { Component, input } from '@angular/core';
import type { DossierView } from '@lienthong/dossier/model';
import { DatePipe } from '@lienthong/platform/ui';
import { injectText } from '@lienthong/platform/web';
import { injectRetentionWords } from '../list/retention-words';
import type { dossierVi } from '../messages/dossier.vi';

/** What stands on the cover of a dossier. */
@Component({
  selector: 'lt-dossier-facts',
  imports: [DatePipe],
  template: `<dl class="lt-facts">
    <dt>{{ text('year') }}</dt>
    <dd>{{ dossier().year }}</dd>
    <dt>{{ text('holder') }}</dt>
    <dd>{{ dossier().holderName }} · {{ dossier().holderTitle }}</dd>
    <dt>{{ text('retention') }}</dt>
    <dd>{{ retention(dossier().retentionYears) }}</dd>
    <dt>{{ text('started') }}</dt>
    <dd>{{ dossier().startedOn | ltDate }}</dd>
    @if (dossier().endedOn) {
      <dt>{{ text('ended') }}</dt>
      <dd>{{ dossier().endedOn | ltDate }}</dd>
    }
    <dt>{{ text('access.change') }}</dt>
    <dd>{{ text(dossier().access === 'agency' ? 'access.agency' : 'access.restricted') }}</dd>
    @if (dossier().note) {
      <dt>{{ text('note') }}</dt>
      <dd>{{ dossier().note }}</dd>
    }
  </dl>`,
})
export class DossierFacts {
  readonly dossier = input.required<DossierView>();
  protected readonly text = injectText<typeof dossierVi>('dossier');
  protected readonly retention = injectRetentionWords();
}
