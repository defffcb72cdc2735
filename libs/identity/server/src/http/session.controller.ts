import { identityEndpoints } from '@lienthong/identity/model';
import type { InputOf } from '@lienthong/platform/contract';
import { CallerOf, Endpoint, type GuardedRequest, Input } from '@lienthong/platform/http';
import { Controller, Req, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { PasswordService } from '../sign-in/password.service';
import { SessionService } from '../sessions/session.service';
import type { OpenSessionView, SessionView } from '../sessions/session.view';
import { SignInService } from '../sign-in/sign-in.service';
import type { SignedIn } from '../sessions/signed-in';
import { SessionAnswers } from './session-answers';

type Ask<K extends keyof typeof identityEndpoints> = InputOf<(typeof identityEndpoints)[K]>;

/** Signing in and out, and the own sessions. */
@Controller()
export class SessionController {
  constructor(
    private readonly signIns: SignInService,
    private readonly sessions: SessionService,
    private readonly passwords: PasswordService,
    private readonly answers: SessionAnswers,
  ) {}

  @Endpoint(identityEndpoints.signIn)
  signIn(
    @Input() { body }: Ask<'signIn'>,
    @Req() request: GuardedRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<SessionView> {
    return this.answers.opened(reply, this.signIns.signIn(body, originOf(request), request.caller));
  }

  @Endpoint(identityEndpoints.session)
  session(@CallerOf() actor: SignedIn): Promise<SessionView> {
    return this.sessions.view(actor);
  }

  @Endpoint(identityEndpoints.signOut)
  signOut(@CallerOf() actor: SignedIn, @Res({ passthrough: true }) reply: FastifyReply): Promise<void> {
    return this.answers.ended(reply, this.sessions.signOut(actor));
  }

  @Endpoint(identityEndpoints.switchPost)
  switchPost(
    @CallerOf() actor: SignedIn,
    @Input() { body }: Ask<'switchPost'>,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<SessionView> {
    return this.answers.opened(reply, this.sessions.switchPost(actor, body));
  }

  @Endpoint(identityEndpoints.changePassword)
  changePassword(@CallerOf() actor: SignedIn, @Input() { body }: Ask<'changePassword'>): Promise<void> {
    return this.passwords.change(actor, body);
  }

  @Endpoint(identityEndpoints.sessions)
  open(@CallerOf() actor: SignedIn): Promise<{ items: OpenSessionView[] }> {
    return this.sessions.open(actor);
  }

  @Endpoint(identityEndpoints.endSession)
  endSession(@CallerOf() actor: SignedIn, @Input() { params }: Ask<'endSession'>): Promise<void> {
    return this.sessions.end(actor, params.id);
  }
}

function originOf(request: GuardedRequest): { address: string; agent: string | null } {
  return { address: request.ip, agent: request.headers['user-agent']?.slice(0, 200) ?? null };
}
