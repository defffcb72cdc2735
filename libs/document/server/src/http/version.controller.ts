import { versionEndpoints } from '@lienthong/document/model';
import type { Actor } from '@lienthong/identity/model';
import type { InputOf } from '@lienthong/platform/contract';
import { CallerOf, Endpoint, Input } from '@lienthong/platform/http';
import { Controller, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { VersionQueries } from '../versions/version.queries';
import { sendAttachment } from './send-file';

/** Routes of kept versions. */
@Controller()
export class VersionController {
  constructor(private readonly versions: VersionQueries) {}

  @Endpoint(versionEndpoints.list)
  list(@CallerOf() actor: Actor, @Input() input: InputOf<typeof versionEndpoints.list>) {
    return this.versions.list(actor, input.params.id);
  }

  @Endpoint(versionEndpoints.file)
  async file(
    @CallerOf() actor: Actor,
    @Input() input: InputOf<typeof versionEndpoints.file>,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const { id, number, fileId } = input.params;
    sendAttachment(reply, await this.versions.open(actor, id, number, fileId));
  }

  @Endpoint(versionEndpoints.compare)
  compare(@CallerOf() actor: Actor, @Input() input: InputOf<typeof versionEndpoints.compare>) {
    return this.versions.compare(actor, input.params.id, input.query);
  }
}
