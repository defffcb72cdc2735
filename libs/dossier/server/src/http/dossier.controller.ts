import { dossierEndpoints } from '@lienthong/dossier/model';
import { attachmentNamed } from '@lienthong/document/server';
import type { Actor } from '@lienthong/identity/model';
import type { InputOf } from '@lienthong/platform/contract';
import { CallerOf, Endpoint, Input } from '@lienthong/platform/http';
import { Controller, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { DossierQueries } from '../dossiers/dossier.queries';
import { DossierService } from '../dossiers/dossier.service';
import { DossierSharingService } from '../dossiers/dossier-sharing.service';
import { DossierExport } from '../export/dossier.export';

/** Routes of dossiers. */
@Controller()
export class DossierController {
  constructor(
    private readonly service: DossierService,
    private readonly sharing: DossierSharingService,
    private readonly queries: DossierQueries,
    private readonly exports: DossierExport,
  ) {}

  @Endpoint(dossierEndpoints.list)
  list(@CallerOf() actor: Actor, @Input() input: InputOf<typeof dossierEndpoints.list>) {
    return this.queries.list(actor, input.query);
  }

  @Endpoint(dossierEndpoints.one)
  one(@CallerOf() actor: Actor, @Input() input: InputOf<typeof dossierEndpoints.one>) {
    return this.queries.one(actor, input.params.id);
  }

  @Endpoint(dossierEndpoints.open)
  open(@CallerOf() actor: Actor, @Input() input: InputOf<typeof dossierEndpoints.open>) {
    return this.service.open(actor, input.body);
  }

  @Endpoint(dossierEndpoints.change)
  change(@CallerOf() actor: Actor, @Input() input: InputOf<typeof dossierEndpoints.change>) {
    return this.service.change(actor, input.params.id, input.body);
  }

  @Endpoint(dossierEndpoints.file)
  file(@CallerOf() actor: Actor, @Input() input: InputOf<typeof dossierEndpoints.file>) {
    return this.service.file(actor, input.params.id, input.body.records);
  }

  @Endpoint(dossierEndpoints.takeOut)
  takeOut(@CallerOf() actor: Actor, @Input() input: InputOf<typeof dossierEndpoints.takeOut>) {
    return this.service.takeOut(actor, input.params.id, input.body.record, input.body.reason);
  }

  @Endpoint(dossierEndpoints.close)
  close(@CallerOf() actor: Actor, @Input() input: InputOf<typeof dossierEndpoints.close>) {
    return this.service.close(actor, input.params.id, input.body);
  }

  @Endpoint(dossierEndpoints.reopen)
  reopen(@CallerOf() actor: Actor, @Input() input: InputOf<typeof dossierEndpoints.reopen>) {
    return this.service.reopen(actor, input.params.id, input.body.reason);
  }

  @Endpoint(dossierEndpoints.share)
  share(@CallerOf() actor: Actor, @Input() input: InputOf<typeof dossierEndpoints.share>) {
    return this.sharing.share(actor, input.params.id, input.body);
  }

  @Endpoint(dossierEndpoints.confirmSharing)
  confirmSharing(@CallerOf() actor: Actor, @Input() input: InputOf<typeof dossierEndpoints.confirmSharing>) {
    return this.sharing.confirm(actor, input.params.id);
  }

  @Endpoint(dossierEndpoints.handOver)
  handOver(@CallerOf() actor: Actor, @Input() input: InputOf<typeof dossierEndpoints.handOver>) {
    const { fromPostId, toPostId, reason } = input.body;
    return this.sharing.handOver(actor, fromPostId, toPostId, reason);
  }

  @Endpoint(dossierEndpoints.export)
  async export(
    @CallerOf() actor: Actor,
    @Input() input: InputOf<typeof dossierEndpoints.export>,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const { name, bytes } = await this.exports.open(actor, input.params.id);
    const headers = { 'Content-Type': 'application/zip', 'Content-Disposition': attachmentNamed(name) };
    void reply.headers({ ...headers, 'Cache-Control': 'no-store', 'X-Content-Type-Options': 'nosniff' }).send(bytes);
  }
}
