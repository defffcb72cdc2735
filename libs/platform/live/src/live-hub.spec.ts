import { LIVE_CHANNEL, LIVE_QUEUE } from '@lienthong/platform/queue';
import type { Redis } from 'ioredis';
import { LiveHub } from './live-hub';
import { planSignal, type Signal } from './plan-signal';

/** The few words the hub says to Redis, and the message Redis would bring. */
class Wire {
  readonly channels: string[] = [];
  private hear: (channel: string, message: string) => void = () => undefined;

  on(_event: 'message', listener: (channel: string, message: string) => void): void {
    this.hear = listener;
  }

  async subscribe(channel: string): Promise<void> {
    this.channels.push(channel);
  }

  async quit(): Promise<void> {
    this.channels.length = 0;
  }

  say(signal: Signal): void {
    this.hear(LIVE_CHANNEL, JSON.stringify(signal));
  }
}

function aHub(): { hub: LiveHub; wire: Wire } {
  const wire = new Wire();
  const hub = new LiveHub(wire as unknown as Redis);
  hub.onApplicationBootstrap();
  return { hub, wire };
}

function listen(hub: LiveHub, agencyId: string): { heard: Signal[]; ended: () => boolean; close: () => void } {
  const heard: Signal[] = [];
  const state = { ended: false };
  const { signals, close } = hub.open(agencyId);
  signals.subscribe({ next: (signal) => heard.push(signal), complete: () => (state.ended = true) });
  return { heard, ended: () => state.ended, close };
}

describe('the hub of live signals', () => {
  it('gives a signal to every open screen of the agencies it names, and to no other', () => {
    const { hub, wire } = aHub();
    const [first, second, other] = [listen(hub, 'a'), listen(hub, 'a'), listen(hub, 'b')];
    wire.say({ agencies: ['a', 'c'], topic: 'arrivals', id: 'x' });
    expect(first.heard).toHaveLength(1);
    expect(second.heard).toHaveLength(1);
    expect(other.heard).toEqual([]);
  });

  it('does not tell an agency who else was told', () => {
    const { hub, wire } = aHub();
    const { heard } = listen(hub, 'a');
    wire.say({ agencies: ['a', 'b', 'c'], topic: 'arrivals', id: null });
    expect(heard).toEqual([{ agencies: ['a'], topic: 'arrivals', id: null }]);
  });

  it('forgets a screen that was closed', () => {
    const { hub, wire } = aHub();
    const [open, closed] = [listen(hub, 'a'), listen(hub, 'a')];
    expect(hub.size).toBe(2);
    closed.close();
    wire.say({ agencies: ['a'], topic: 'dispatches', id: 'd' });
    expect([open.heard.length, closed.heard.length, hub.size]).toEqual([1, 0, 1]);
  });

  it('ends every stream before the server closes, which waits for them, and then leaves Redis', async () => {
    const { hub, wire } = aHub();
    const { ended } = listen(hub, 'a');
    expect(wire.channels).toEqual([LIVE_CHANNEL]);
    hub.beforeApplicationShutdown();
    expect(ended()).toBe(true);
    await hub.onApplicationShutdown();
    expect(wire.channels).toEqual([]);
  });
});

describe('a planned signal', () => {
  it('travels through the outbox, overtaking ordinary work, with ids only', () => {
    expect(planSignal({ agencies: ['a'], topic: 'documents', id: 'd' })).toEqual({
      job: 'live.signal',
      queue: LIVE_QUEUE,
      priority: 2,
      payload: { agencies: ['a'], topic: 'documents', id: 'd' },
    });
  });
});
