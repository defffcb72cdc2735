import { Injectable, Logger, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import { once } from 'node:events';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { Metrics } from './metrics';

/** Where the numbers can be read. */
export interface MetricsAddress {
  readonly port: number;
  /** A private address: the numbers name routes and loads, and nobody signs in to read them. */
  readonly host: string;
}

/** Serves `/metrics` on a port of its own, which no browser reaches. */
@Injectable()
export class MetricsServer implements OnApplicationBootstrap, OnApplicationShutdown {
  private readonly log = new Logger('metrics');
  private server: Server | undefined;

  constructor(
    private readonly metrics: Metrics,
    private readonly address: MetricsAddress | undefined,
  ) {}

  /** The port that is listened on; `undefined` while there is none. */
  get port(): number | undefined {
    const address = this.server?.address();
    return typeof address === 'object' ? address?.port : undefined;
  }

  async onApplicationBootstrap(): Promise<void> {
    if (!this.address) return;
    this.server = createServer((request, response) => void this.answer(request, response));
    this.server.listen(this.address.port, this.address.host);
    await once(this.server, 'listening');
    this.log.log({ ...this.address }, 'metrics listening');
  }

  private async answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    if (request.method !== 'GET' || request.url?.split('?', 1)[0] !== '/metrics') {
      response.writeHead(404).end();
      return;
    }
    const { type, body } = await this.metrics.text();
    response.writeHead(200, { 'Content-Type': type }).end(body);
  }

  onApplicationShutdown(): void {
    this.server?.close();
    this.server?.closeAllConnections();
  }
}
