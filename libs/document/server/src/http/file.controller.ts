import { FILE_LIMITS, fileEndpoints } from '@lienthong/document/model';
import type { Actor } from '@lienthong/identity/model';
import type { InputOf } from '@lienthong/platform/contract';
import { CallerOf, Endpoint, Input } from '@lienthong/platform/http';
import { Controller, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { FileContent } from '../files/file.content';
import { FileIntake } from '../files/file.intake';
import { FileRemoval } from '../removal/file.removal';
import { PageImages } from '../files/page.images';
import { Renditions } from '../office/renditions';
import { UploadTakeOver } from '../uploads/upload.take-over';
import { receiveBody } from './receive-body';
import { sendAttachment, sendPage } from './send-file';

/** Routes of files. */
@Controller()
export class FileController {
  constructor(
    private readonly intake: FileIntake,
    private readonly uploads: UploadTakeOver,
    private readonly removal: FileRemoval,
    private readonly content: FileContent,
    private readonly pages: PageImages,
    private readonly renditions: Renditions,
  ) {}

  @Endpoint(fileEndpoints.upload)
  upload(
    @CallerOf() actor: Actor,
    @Input() input: InputOf<typeof fileEndpoints.upload>,
    @Req() request: FastifyRequest,
  ) {
    const limitBytes = FILE_LIMITS.plainUploadBytes;
    const { name } = input.query;
    return receiveBody(request, limitBytes, (source) => this.intake.take(actor, { name, source, limitBytes }));
  }

  @Endpoint(fileEndpoints.takeOver)
  takeOver(@CallerOf() actor: Actor, @Input() input: InputOf<typeof fileEndpoints.takeOver>) {
    return this.uploads.takeOver(actor, input.body.uploadId);
  }

  @Endpoint(fileEndpoints.remove)
  remove(@CallerOf() actor: Actor, @Input() input: InputOf<typeof fileEndpoints.remove>) {
    return this.removal.remove(actor, input.params.id);
  }

  @Endpoint(fileEndpoints.content)
  async read(
    @CallerOf() actor: Actor,
    @Input() input: InputOf<typeof fileEndpoints.content>,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    sendAttachment(reply, await this.content.open(actor, input.params.id));
  }

  @Endpoint(fileEndpoints.pdf)
  async pdf(
    @CallerOf() actor: Actor,
    @Input() input: InputOf<typeof fileEndpoints.pdf>,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    sendAttachment(reply, await this.renditions.openPdf(actor, input.params.id));
  }

  @Endpoint(fileEndpoints.retryPdf)
  retryPdf(@CallerOf() actor: Actor, @Input() input: InputOf<typeof fileEndpoints.retryPdf>): Promise<void> {
    return this.renditions.retry(actor, input.params.id);
  }

  @Endpoint(fileEndpoints.signed)
  async signed(
    @CallerOf() actor: Actor,
    @Input() input: InputOf<typeof fileEndpoints.signed>,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    sendAttachment(reply, await this.renditions.openSigned(actor, input.params.id));
  }

  @Endpoint(fileEndpoints.page)
  async page(
    @CallerOf() actor: Actor,
    @Input() input: InputOf<typeof fileEndpoints.page>,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const { id, page } = input.params;
    const found = await this.pages.find(actor, id, page);
    await sendPage(reply, found, () => this.pages.open(found));
  }
}
