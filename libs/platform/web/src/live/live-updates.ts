import { DOCUMENT, inject, Service, signal, type Signal, type WritableSignal } from '@angular/core';
import * as z from 'zod';

const ADDRESS = '/api/live';
const TICK_MS = 15_000;
const TICKS_PER_POLL = 4;
const newsSchema = z.looseObject({ topic: z.string() });

/**
 * News from the server that something of a topic changed; what changed is asked through the ordinary endpoints.
 * One event stream per tab while the tab can be seen; without a stream every topic counts as changed once a minute.
 */
@Service()
export class LiveUpdates {
  private readonly document = inject(DOCUMENT);
  private readonly topics = new Map<string, WritableSignal<number>>();
  private readonly streaming = signal(false);
  private source: EventSource | undefined;
  private clock: ReturnType<typeof setInterval> | undefined;
  private wanted = false;
  private missed = false;

  /** Whether the stream is open at present. */
  readonly connected = this.streaming.asReadonly();

  constructor() {
    // Browsers allow six connections to one address: tabs nobody looks at must not hold one.
    this.document.addEventListener('visibilitychange', () => this.wanted && this.restart());
  }

  /** Counts the news of a topic; read it in a resource's question, or in an effect that reloads. */
  topic(name: string): Signal<number> {
    return this.counterOf(name).asReadonly();
  }

  /** Begins to listen; called once somebody is signed in. */
  start(): void {
    if (this.wanted) return;
    this.wanted = true;
    this.connect();
  }

  /** Ends listening, on signing out. */
  stop(): void {
    this.wanted = false;
    this.disconnect();
  }

  private restart(): void {
    this.disconnect();
    if (this.document.visibilityState !== 'hidden') this.connect();
  }

  private connect(): void {
    this.source?.close();
    if (typeof EventSource === 'undefined') return this.fallBack();
    this.source = new EventSource(ADDRESS);
    this.source.onopen = () => this.onOpen();
    this.source.onmessage = (event: MessageEvent<string>) => this.take(event.data);
    this.source.onerror = () => this.fallBack();
  }

  private disconnect(): void {
    this.source?.close();
    this.source = undefined;
    this.missed = true;
    this.streaming.set(false);
    this.endClock();
  }

  private onOpen(): void {
    this.endClock();
    this.streaming.set(true);
    if (this.missed) this.touchAll();
    this.missed = false;
  }

  /** The browser reconnects by itself unless the server refused; then the clock does, and meanwhile it asks. */
  private fallBack(): void {
    this.streaming.set(false);
    this.missed = true;
    if (this.clock !== undefined) return;
    let ticks = 0;
    this.clock = setInterval(() => {
      if (++ticks % TICKS_PER_POLL === 0) this.touchAll();
      if (this.source?.readyState === EventSource.CLOSED) this.connect();
    }, TICK_MS);
  }

  private endClock(): void {
    clearInterval(this.clock);
    this.clock = undefined;
  }

  private take(data: string): void {
    const news = newsSchema.safeParse(jsonOf(data));
    if (news.success) this.touch(this.counterOf(news.data.topic));
  }

  private touchAll(): void {
    this.topics.forEach((counter) => this.touch(counter));
  }

  private touch(counter: WritableSignal<number>): void {
    counter.update((count) => count + 1);
  }

  private counterOf(name: string): WritableSignal<number> {
    const counter = this.topics.get(name) ?? signal(0);
    this.topics.set(name, counter);
    return counter;
  }
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined; // not JSON: a comment or a newer server, nothing for us
  }
}
