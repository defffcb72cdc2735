import fastifyCookie from '@fastify/cookie';
import fastifyHelmet from '@fastify/helmet';
import { inRequest } from '@lienthong/platform/journal';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { IncomingMessage } from 'node:http';
import { uuidOf } from './request-id';
import { serveWeb } from './serve-web';

/** How the server listens and what it serves beside the API. */
export interface HttpSetup {
  readonly secure: boolean;
  /** Folder with the built web application; absent = API only. */
  readonly webRoot?: string | undefined;
  /** Whether a reverse proxy in front may name the client's address. */
  readonly trustProxy: boolean;
}

/** Largest JSON body in bytes (docs/limits.md). */
export const BODY_LIMIT = 1024 * 1024;

const CSP = {
  defaultSrc: ["'none'"],
  scriptSrc: ["'self'"],
  styleSrc: ["'self'"],
  imgSrc: ["'self'", 'blob:', 'data:'],
  fontSrc: ["'self'"],
  connectSrc: ["'self'"],
  workerSrc: ["'self'"],
  manifestSrc: ["'self'"],
  baseUri: ["'none'"],
  formAction: ["'self'"],
  frameAncestors: ["'none'"],
  objectSrc: ["'none'"],
  requireTrustedTypesFor: ["'script'"],
  trustedTypes: ['angular', 'angular#bundler', 'lienthong#pdf'],
};

/** A Fastify adapter with the product's limits: bodies, headers, request ids. */
export function createHttpAdapter(setup: HttpSetup): FastifyAdapter {
  return new FastifyAdapter({
    bodyLimit: BODY_LIMIT,
    trustProxy: setup.trustProxy,
    requestTimeout: 120_000,
    keepAliveTimeout: 65_000,
    genReqId: (request: IncomingMessage) => uuidOf(request.headers['x-request-id']),
    http: { maxHeaderSize: 16 * 1024 },
    routerOptions: { maxParamLength: 200 },
  });
}

/** Adds cookies, security headers, request context, raw upload bodies and the web application to a Nest application. */
export async function prepareHttp(app: NestFastifyApplication, setup: HttpSetup): Promise<void> {
  const fastify = app.getHttpAdapter().getInstance();
  fastify.addHook('onRequest', (request: FastifyRequest, reply: FastifyReply, done: () => void) => {
    reply.header('X-Request-Id', request.id);
    if (request.url.startsWith('/api/')) reply.header('Cache-Control', 'no-store');
    done();
  });
  // Here and not earlier: what runs after the body was read would have lost a context set before.
  fastify.addHook('preHandler', (request: FastifyRequest, _reply: FastifyReply, done: () => void) => {
    inRequest({ requestId: request.id, address: request.ip }, done);
  });
  await app.register(fastifyCookie);
  await app.register(fastifyHelmet, {
    contentSecurityPolicy: { useDefaults: false, directives: CSP },
    crossOriginOpenerPolicy: { policy: 'same-origin' },
    crossOriginEmbedderPolicy: false,
    referrerPolicy: { policy: 'no-referrer' },
    hsts: setup.secure ? { maxAge: 31_536_000, includeSubDomains: true } : false,
  });
  // Uploads are read as streams by their handlers; nothing buffers them.
  for (const type of ['application/octet-stream', 'application/offset+octet-stream'])
    fastify.addContentTypeParser(
      type,
      (_request: FastifyRequest, payload: unknown, done: (e: null, body: unknown) => void) => done(null, payload),
    );
  if (setup.webRoot) await serveWeb(app, setup.webRoot);
}
