import { Logger } from '@nestjs/common';
import { Readiness } from './readiness';
import type { ReadinessProbe } from './readiness-probe';

const up = (name: string, essential = true): ReadinessProbe => ({ name, essential, check: () => Promise.resolve() });
const down = (name: string, essential = true): ReadinessProbe => ({
  name,
  essential,
  check: () => Promise.reject(new Error(name)),
});

beforeAll(() => Logger.overrideLogger(false));

describe('readiness', () => {
  it('is ready when every part is up', async () => {
    expect(await new Readiness([up('database'), up('redis', false)]).report()).toEqual({
      status: 'ready',
      parts: { database: 'up', redis: 'up' },
    });
  });

  it('is degraded without a part that others can wait for', async () => {
    expect(await new Readiness([up('database'), down('redis', false), down('blobs', false)]).report()).toEqual({
      status: 'degraded',
      parts: { database: 'up', redis: 'down', blobs: 'down' },
    });
  });

  it('is unready without an essential part', async () => {
    expect((await new Readiness([down('database'), up('redis', false)]).report()).status).toBe('unready');
  });

  it('does not wait for a part that never answers', async () => {
    const deaf: ReadinessProbe = { name: 'disk', essential: true, check: () => new Promise(() => undefined) };
    expect(await new Readiness([deaf]).report()).toEqual({ status: 'unready', parts: { disk: 'down' } });
  });

  it('asks once for all who ask at the same time', async () => {
    let asked = 0;
    const probe: ReadinessProbe = { name: 'database', essential: true, check: () => Promise.resolve((asked += 1)) };
    const readiness = new Readiness([probe]);
    await Promise.all(Array.from({ length: 20 }, () => readiness.report()));
    expect(asked).toBe(1);
  });

  it('says that it is stopping, whatever the parts say', async () => {
    const readiness = new Readiness([up('database')]);
    readiness.stop();
    expect((await readiness.report()).status).toBe('stopping');
  });

  it('gives back at the end what the probes hold', async () => {
    let closed = 0;
    const probe = { ...up('database'), close: () => Promise.resolve((closed += 1)) };
    await new Readiness([probe, up('disk')]).onApplicationShutdown();
    expect(closed).toBe(1);
  });
});
