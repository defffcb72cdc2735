import { receiveBody, sendAttachment } from '@lienthong/document/server';
import type { Actor } from '@lienthong/identity/model';
import type { InputOf } from '@lienthong/platform/contract';
import { CallerOf, Endpoint, Input } from '@lienthong/platform/http';
import { TEMPLATE_BYTES, templateEndpoints } from '@lienthong/template/model';
import { Controller, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Readable } from 'node:stream';
import { TemplateFilling } from '../template.filling';
import { TemplateQueries, type TemplateFile } from '../template.queries';
import { TemplateService } from '../template.service';

type Ask<K extends keyof typeof templateEndpoints> = InputOf<(typeof templateEndpoints)[K]>;

const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

/** Routes of templates. */
@Controller()
export class TemplateController {
  constructor(
    private readonly queries: TemplateQueries,
    private readonly service: TemplateService,
    private readonly filling: TemplateFilling,
  ) {}

  @Endpoint(templateEndpoints.list)
  list(@CallerOf() actor: Actor) {
    return this.queries.list(actor);
  }

  @Endpoint(templateEndpoints.history)
  history(@CallerOf() actor: Actor, @Input() { query }: Ask<'history'>) {
    return this.queries.history(actor, query.typeCode);
  }

  @Endpoint(templateEndpoints.current)
  async current(
    @CallerOf() actor: Actor,
    @Input() { query: { typeCode, from } }: Ask<'current'>,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    send(reply, await (from === 'product' ? this.queries.product(typeCode) : this.queries.inForce(actor, typeCode)));
  }

  @Endpoint(templateEndpoints.content)
  async content(
    @CallerOf() actor: Actor,
    @Input() { params }: Ask<'content'>,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    send(reply, await this.queries.content(actor, params.id));
  }

  @Endpoint(templateEndpoints.replace)
  replace(@CallerOf() actor: Actor, @Input() { query }: Ask<'replace'>, @Req() request: FastifyRequest) {
    return receiveBody(request, TEMPLATE_BYTES, (source) => this.service.replace(actor, { ...query, source }));
  }

  @Endpoint(templateEndpoints.reset)
  reset(@CallerOf() actor: Actor, @Input() { body }: Ask<'reset'>) {
    return this.service.reset(actor, body.typeCode);
  }

  @Endpoint(templateEndpoints.fill)
  fill(@CallerOf() actor: Actor, @Input() { params }: Ask<'fill'>) {
    return this.filling.fill(actor, params.id);
  }
}

function send(reply: FastifyReply, { name, content }: TemplateFile): void {
  const file = { name, mediaType: DOCX, size: content.length };
  sendAttachment(reply, { file, bytes: Readable.from([content]) });
}
