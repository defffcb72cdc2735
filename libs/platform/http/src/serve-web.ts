import fastifyStatic from '@fastify/static';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

/** Serves the built application: hashed files for ever, and index.html for every address the browser's router knows. */
export async function serveWeb(app: NestFastifyApplication, root: string): Promise<void> {
  const index = join(root, 'index.html');
  if (!existsSync(index)) return;
  await app.register(fastifyStatic, {
    root,
    wildcard: true,
    index: false,
    cacheControl: false,
    setHeaders: setCacheHeader,
  });
  const fastify = app.getHttpAdapter().getInstance();
  fastify.addHook('preHandler', async (request: FastifyRequest, reply: FastifyReply) => {
    if (!isPage(request)) return undefined;
    // Read each time: after an upgrade in place the page must name the files that are there now.
    const page = await readFile(index, 'utf8');
    return reply.header('Cache-Control', 'no-cache').type('text/html; charset=utf-8').send(page);
  });
}

/** Everything that is not the API, not a health question and not a file with an ending is a page of the application. */
function isPage(request: FastifyRequest): boolean {
  const [path = ''] = request.url.split('?');
  if (request.method !== 'GET' && request.method !== 'HEAD') return false;
  return (
    path !== '/api' &&
    !path.startsWith('/api/') &&
    path !== '/livez' &&
    path !== '/readyz' &&
    path !== '/metrics' &&
    !/\.[a-z0-9]+$/i.test(path)
  );
}

function setCacheHeader(reply: FastifyReply, path: string): void {
  const hashed = /-[\w-]{8}\.(js|css|mjs)$/.test(path);
  void reply.header('Cache-Control', hashed ? 'public, max-age=31536000, immutable' : 'no-cache');
}
