import { jest } from '@jest/globals';
import { TestBed } from '@angular/core/testing';
import { LiveUpdates } from './live-updates';

class Stream {
  static readonly CLOSED = 2;
  static all: Stream[] = [];
  readyState = 0;
  onopen?: () => void;
  onmessage?: (event: { data: string }) => void;
  onerror?: () => void;
  constructor(readonly url: string) {
    Stream.all.push(this);
  }
  close(): void {
    this.readyState = 2;
  }
}

describe('LiveUpdates', () => {
  let live: LiveUpdates;
  const stream = () => Stream.all.at(-1)!;

  beforeEach(() => {
    jest.useFakeTimers();
    Stream.all = [];
    Object.assign(globalThis, { EventSource: Stream });
    live = TestBed.inject(LiveUpdates);
  });
  afterEach(() => {
    live.stop();
    jest.useRealTimers();
  });

  it('counts the news of each topic, over one stream', () => {
    const arrivals = live.topic('arrivals');
    live.start();
    live.start();
    expect(Stream.all.map(({ url }) => url)).toEqual(['/api/live']);
    stream().onopen?.();
    stream().onmessage?.({ data: '{"topic":"arrivals","id":"1"}' });
    stream().onmessage?.({ data: '{"topic":"deliveries"}' });
    stream().onmessage?.({ data: 'no json' });
    expect(arrivals()).toBe(1);
    expect(live.topic('deliveries')()).toBe(1);
    expect(live.connected()).toBe(true);
  });

  it('asks once a minute while there is no stream, opens a refused one again, and catches up then', () => {
    const arrivals = live.topic('arrivals');
    live.start();
    stream().readyState = 2;
    stream().onerror?.();
    stream().onerror?.();
    jest.advanceTimersByTime(59_000);
    expect(arrivals()).toBe(0);
    expect(Stream.all.length).toBe(2);
    jest.advanceTimersByTime(1_000);
    expect(arrivals()).toBe(1);
    stream().onopen?.();
    expect(arrivals()).toBe(2);
    jest.advanceTimersByTime(600_000);
    expect(arrivals()).toBe(2);
  });
});
