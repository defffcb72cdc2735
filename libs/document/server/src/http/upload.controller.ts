import { uploadEndpoints } from '@lienthong/document/model';
import type { Actor } from '@lienthong/identity/model';
import type { InputOf } from '@lienthong/platform/contract';
import { CallerOf, Endpoint, Input } from '@lienthong/platform/http';
import { Controller, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { ResumableUploads } from '../uploads/resumable.uploads';

type OneUpload = InputOf<typeof uploadEndpoints.append>;

/** Routes of the resumable protocol: guarded like all others, then handed to the protocol's own server. */
@Controller()
export class UploadController {
  constructor(private readonly uploads: ResumableUploads) {}

  @Endpoint(uploadEndpoints.about)
  about(@CallerOf() actor: Actor, @Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    return this.uploads.serve(actor, { request, reply });
  }

  @Endpoint(uploadEndpoints.create)
  create(@CallerOf() actor: Actor, @Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    return this.uploads.create(actor, { request, reply });
  }

  @Endpoint(uploadEndpoints.aboutOne)
  aboutOne(@CallerOf() actor: Actor, @Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    return this.uploads.serve(actor, { request, reply });
  }

  @Endpoint(uploadEndpoints.progress)
  progress(
    @CallerOf() actor: Actor,
    @Input() input: OneUpload,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    return this.uploads.serveOwn(actor, input.params.id, { request, reply });
  }

  @Endpoint(uploadEndpoints.append)
  append(
    @CallerOf() actor: Actor,
    @Input() input: OneUpload,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    return this.uploads.serveOwn(actor, input.params.id, { request, reply });
  }

  @Endpoint(uploadEndpoints.abandon)
  abandon(
    @CallerOf() actor: Actor,
    @Input() input: OneUpload,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    return this.uploads.serveOwn(actor, input.params.id, { request, reply });
  }
}
