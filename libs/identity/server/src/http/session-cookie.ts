import { HTTP_OPTIONS, type HttpOptions, sessionCookieName } from '@lienthong/platform/http';
import { Inject, Injectable } from '@nestjs/common';
import type { FastifyReply } from 'fastify';

/** Gives the browser its session secret, and takes it back; no script can read it. */
@Injectable()
export class SessionCookie {
  private readonly name: string;
  private readonly attributes: {
    readonly path: '/';
    readonly httpOnly: true;
    readonly sameSite: 'lax';
    readonly secure: boolean;
  };

  constructor(@Inject(HTTP_OPTIONS) { secureCookie }: HttpOptions) {
    this.name = sessionCookieName(secureCookie);
    this.attributes = { path: '/', httpOnly: true, sameSite: 'lax', secure: secureCookie };
  }

  /** Hands over a secret; it has no age of its own, the session decides. */
  give(reply: FastifyReply, token: string): void {
    void reply.setCookie(this.name, token, this.attributes);
  }

  /** Makes the browser forget. */
  clear(reply: FastifyReply): void {
    void reply.clearCookie(this.name, this.attributes);
  }
}
