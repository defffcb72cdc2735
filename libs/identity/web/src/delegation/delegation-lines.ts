import { Component, inject, input, output, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import { delegationEndpoints, type DelegationView } from '@lienthong/identity/model';
import { ProblemBanner, StatusChip, Toasts } from '@lienthong/platform/ui';
import { Api, ErrorMessages, injectText, Session } from '@lienthong/platform/web';
import { InlineConfirm } from '../form/inline-confirm';
import type { identityVi } from '../messages/identity.vi';
import { injectNamedTypes } from '../form/named-types';
import { scopeWords, STATE_TONES, timeWords, typeWords } from './delegation-words';

/** Delegations one below the other; whoever may end one can do it here, and read what was done under it. */
@Component({
  selector: 'lt-delegation-lines',
  imports: [InlineConfirm, ProblemBanner, RouterLink, StatusChip],
  templateUrl: './delegation-lines.html',
})
export class DelegationLines {
  readonly delegations = input.required<readonly DelegationView[]>();
  /** Something was ended: ask again. */
  readonly changed = output<void>();
  protected readonly text = injectText<typeof identityVi>('identity');
  protected readonly errors = inject(ErrorMessages);
  protected readonly tones = STATE_TONES;
  protected readonly busy = signal(false);
  protected readonly refusal = signal<unknown>(undefined);
  private readonly session = inject(Session);
  private readonly api = inject(Api);
  private readonly toasts = inject(Toasts);
  private readonly types = injectNamedTypes();

  protected timeOf(delegation: DelegationView): string {
    return timeWords(this.text, delegation);
  }

  protected scopeOf(delegation: DelegationView): string {
    return `${scopeWords(this.text, delegation.permissions)} · ${typeWords(this.text, delegation, this.types())}`;
  }

  /** As the server decides: the giver, or the administration, and nobody who acts for another. */
  protected mayManage({ from }: DelegationView): boolean {
    if (this.session.post()?.behalfOf) return false;
    return from.personId === this.session.person()?.id || this.session.can('people.manage');
  }

  protected mayRevoke(delegation: DelegationView): boolean {
    return this.mayManage(delegation) && (delegation.state === 'planned' || delegation.state === 'active');
  }

  protected async revoke({ id, to }: DelegationView): Promise<void> {
    this.busy.set(true);
    this.refusal.set(undefined);
    try {
      await this.api.call(delegationEndpoints.revoke, { params: { id } });
      this.toasts.show(this.text('delegation.revoke.done', { name: to.personName }));
    } catch (failure) {
      this.refusal.set(failure);
    } finally {
      this.busy.set(false);
      this.changed.emit();
    }
  }
}
