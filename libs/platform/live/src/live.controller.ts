import { defineEndpoint, type Caller } from '@lienthong/platform/contract';
import { CallerOf, Endpoint } from '@lienthong/platform/http';
import { Controller, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { LiveHub } from './live-hub';

/** The event stream: each event is `{ topic, id }` as JSON, `id` may be null; a comment every 20 s keeps proxies awake. */
export const liveEndpoint = defineEndpoint({
  method: 'GET',
  path: '/api/live',
  access: 'session',
  summary: 'Signals of the acting agency as server-sent events; carries ids only',
  raw: 'events',
});

const BEAT_MS = 20_000;
/** After this long the browser must come back with a living session. */
const LONGEST_MS = 5 * 60_000;

/** Holds the event streams of browsers. */
@Controller()
export class LiveController {
  constructor(private readonly hub: LiveHub) {}

  @Endpoint(liveEndpoint)
  stream(@CallerOf() caller: Caller, @Res() reply: FastifyReply): void {
    const { signals, close } = this.hub.open(caller.agencyId);
    reply.hijack();
    const { raw } = reply;
    raw.writeHead(200, {
      ...headersOf(reply),
      'Content-Type': 'text/event-stream; charset=utf-8',
      'X-Accel-Buffering': 'no',
    });
    raw.write('retry: 2000\n\n');
    const beat = setInterval(() => raw.write(':\n\n'), BEAT_MS);
    const end = setTimeout(() => raw.end(), LONGEST_MS);
    const stream = signals.subscribe({
      next: ({ topic, id }) => raw.write(`data: ${JSON.stringify({ topic, id })}\n\n`),
      complete: () => raw.end(),
    });
    raw.on('close', () => {
      clearInterval(beat);
      clearTimeout(end);
      stream.unsubscribe();
      close();
    });
  }
}

function headersOf(reply: FastifyReply): Record<string, string> {
  return Object.fromEntries(Object.entries(reply.getHeaders()).map(([name, value]) => [name, String(value)]));
}
