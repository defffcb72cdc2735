import { FILE_LIMITS, UPLOAD_PATH } from '@lienthong/document/model';
import type { Actor } from '@lienthong/identity/model';
import { newId } from '@lienthong/platform/kernel';
import { Injectable, Logger, type OnModuleDestroy, type OnModuleInit } from '@nestjs/common';
import { Server } from '@tus/server';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { AsyncLocalStorage } from 'node:async_hooks';
import { ownerOf, UploadStore } from './upload.store';

/** One request of the protocol and where its answer goes. */
export interface Exchange {
  readonly request: FastifyRequest;
  readonly reply: FastifyReply;
}

interface Guarded {
  readonly actor: Actor;
  /** The upload whose owner was checked: the protocol's server acts on no other. */
  readonly id: string | undefined;
}

const HOUR_MS = 60 * 60 * 1000;

/** Speaks the resumable protocol (tus 1.0): a large file survives a broken connection and a restart of ours. */
@Injectable()
export class ResumableUploads implements OnModuleInit, OnModuleDestroy {
  private readonly log = new Logger('uploads');
  private readonly guarded = new AsyncLocalStorage<Guarded>();
  private readonly server: Server;
  private timer: NodeJS.Timeout | undefined;

  constructor(private readonly store: UploadStore) {
    this.server = new Server({
      path: UPLOAD_PATH,
      datastore: store.files,
      maxSize: FILE_LIMITS.bytes,
      relativeLocation: true,
      allowedOrigins: () => false,
      namingFunction: () => newId<'file'>().replaceAll('-', ''),
      // Its own way to find the id reads the whole address, query included.
      getFileIdFromRequest: () => this.guarded.getStore()?.id,
      onUploadCreate: (_request, { metadata }) => Promise.resolve({ metadata: this.described(metadata) }),
    });
  }

  async onModuleInit(): Promise<void> {
    await this.sweep();
    this.timer = setInterval(() => void this.sweep(), HOUR_MS).unref();
  }

  onModuleDestroy(): void {
    clearInterval(this.timer);
  }

  /** Begins an upload; throws `file.quota_exceeded` for a person with too many under way. */
  async create(actor: Actor, exchange: Exchange): Promise<void> {
    await this.store.checkRoom(actor);
    await this.serve(actor, exchange);
  }

  /** Answers a request on an upload of the actor's own; throws `file.upload_not_found`. */
  async serveOwn(actor: Actor, id: string, exchange: Exchange): Promise<void> {
    await this.store.own(actor, id);
    await this.serve(actor, exchange, id);
  }

  /** Lets the protocol's server answer, with the headers that every answer of ours has. */
  async serve(actor: Actor, { request, reply }: Exchange, id?: string): Promise<void> {
    for (const [name, value] of Object.entries(reply.getHeaders()))
      if (value !== undefined) reply.raw.setHeader(name, value);
    reply.hijack();
    await this.guarded.run({ actor, id }, () => this.server.handle(request.raw, reply.raw));
  }

  private described(sent: Record<string, string | null> | undefined): Record<string, string | null> {
    const actor = this.guarded.getStore()?.actor;
    return { filename: sent?.['filename'] ?? null, ...(actor ? ownerOf(actor) : {}) };
  }

  private async sweep(): Promise<void> {
    try {
      const files = await this.store.sweep();
      if (files > 0) this.log.log({ files }, 'abandoned uploads removed');
    } catch (error) {
      this.log.error({ err: error }, 'abandoned uploads could not be swept');
    }
  }
}
