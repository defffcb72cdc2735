import { Injectable } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import type { NewSecret } from '../sessions/session-store';
import { SessionService } from '../sessions/session.service';
import type { SessionView } from '../sessions/session.view';
import { SessionCookie } from './session-cookie';

/** Answers that change the browser's cookie, once the change of the session is committed. */
@Injectable()
export class SessionAnswers {
  constructor(
    private readonly cookie: SessionCookie,
    private readonly sessions: SessionService,
  ) {}

  /** Hands over the new secret and tells who is signed in. */
  async opened(reply: FastifyReply, opening: Promise<NewSecret>): Promise<SessionView> {
    const { token, actor } = await opening;
    const view = await this.sessions.view(actor);
    this.cookie.give(reply, token);
    return view;
  }

  /** Takes the secret back. */
  async ended(reply: FastifyReply, ending: Promise<void>): Promise<void> {
    await ending;
    this.cookie.clear(reply);
  }
}
