import { Logger } from '@nestjs/common';
import { Metrics } from './metrics';
import { MetricsServer } from './metrics-server';

const get = (port: number | undefined, path: string): Promise<Response> => fetch(`http://127.0.0.1:${port}${path}`);

beforeAll(() => Logger.overrideLogger(false));

describe('metrics', () => {
  it('count answers by route and status, and know the process', async () => {
    const metrics = new Metrics();
    metrics.answered({ method: 'GET', route: '/api/people/:id', status: 200 }, 0.02);
    const { body } = await metrics.text();
    expect(body).toContain('http_request_duration_seconds_count{method="GET",route="/api/people/:id",status="200"} 1');
    expect(body).toContain(
      'http_request_duration_seconds_bucket{le="0.025",method="GET",route="/api/people/:id",status="200"} 1',
    );
    expect(body).toMatch(/^process_resident_memory_bytes \d+/m);
  });

  it('ask for the outbox at every reading', async () => {
    const metrics = new Metrics();
    let open = 3;
    metrics.watchOutbox(() => Promise.resolve({ open: open++, failed: 1, oldestSeconds: 2.5 }));
    await metrics.text();
    const { body } = await metrics.text();
    expect(body).toContain('lienthong_outbox_open 4');
    expect(body).toContain('lienthong_outbox_failed 1');
    expect(body).toContain('lienthong_outbox_oldest_seconds 2.5');
  });

  it('do not repeat old numbers while the database is away', async () => {
    const metrics = new Metrics();
    let away = false;
    metrics.watchOutbox(() =>
      away ? Promise.reject(new Error('away')) : Promise.resolve({ open: 3, failed: 0, oldestSeconds: 0 }),
    );
    await metrics.text();
    away = true;
    expect((await metrics.text()).body).toContain('lienthong_outbox_open Nan');
  });

  it('are served at /metrics of a port of their own, and nothing else is', async () => {
    const server = new MetricsServer(new Metrics(), { port: 0, host: '127.0.0.1' });
    await server.onApplicationBootstrap();
    const answer = await get(server.port, '/metrics');
    expect([answer.status, answer.headers.get('content-type')]).toEqual([
      200,
      'text/plain; version=0.0.4; charset=utf-8',
    ]);
    expect(await answer.text()).toContain('nodejs_version_info');
    expect((await get(server.port, '/')).status).toBe(404);
    server.onApplicationShutdown();
  });

  it('are served nowhere without an address', async () => {
    const server = new MetricsServer(new Metrics(), undefined);
    await server.onApplicationBootstrap();
    expect(server.port).toBeUndefined();
    server.onApplicationShutdown();
  });
});
