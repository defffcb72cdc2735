import { Component, inject, signal } from '@angular/core';
import { identityEndpoints, type openSessionSchema } from '@lienthong/identity/model';
import { DateTimePipe, formatDateTime, ProblemBanner, StatusChip, Toasts } from '@lienthong/platform/ui';
import { Api, apiResource, ErrorMessages, injectText } from '@lienthong/platform/web';
import type * as z from 'zod';
import { InlineConfirm } from '../form/inline-confirm';
import type { identityVi } from '../messages/identity.vi';
import { agentWords } from './agent-words';

type OpenSession = z.output<typeof openSessionSchema>;

/** Where the own account is signed in at present; any of these sessions but this one can be ended here. */
@Component({
  selector: 'lt-open-sessions',
  imports: [DateTimePipe, InlineConfirm, ProblemBanner, StatusChip],
  templateUrl: './open-sessions.html',
})
export class OpenSessions {
  protected readonly text = injectText<typeof identityVi>('identity');
  protected readonly errors = inject(ErrorMessages);
  protected readonly sessions = apiResource(identityEndpoints.sessions, () => ({}));
  protected readonly refusal = signal<unknown>(undefined);
  protected readonly ending = signal<string | undefined>(undefined);
  private readonly api = inject(Api);
  private readonly toasts = inject(Toasts);

  /** Asks for the list again. */
  reload(): void {
    this.sessions.reload();
  }

  protected deviceOf(session: OpenSession): string {
    return agentWords(session.agent) ?? this.text('session.unknown');
  }

  protected nameOf(session: OpenSession): string {
    return this.text('session.end.name', { device: this.deviceOf(session), at: formatDateTime(session.startedAt) });
  }

  protected async end({ id }: OpenSession): Promise<void> {
    this.ending.set(id);
    this.refusal.set(undefined);
    try {
      await this.api.call(identityEndpoints.endSession, { params: { id } });
      this.toasts.show(this.text('session.ended'));
    } catch (failure) {
      this.refusal.set(failure);
    } finally {
      this.ending.set(undefined);
      this.sessions.reload();
    }
  }
}
