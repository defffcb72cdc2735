import { formEndpoints } from '@lienthong/book/model';
import type { Actor } from '@lienthong/identity/model';
import type { InputOf } from '@lienthong/platform/contract';
import { CallerOf, Endpoint, Input } from '@lienthong/platform/http';
import { sendPdf } from '@lienthong/platform/print';
import { Controller, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { FormPrinter } from '../forms/form.printer';

type InputTo<K extends keyof typeof formEndpoints> = InputOf<(typeof formEndpoints)[K]>;

/** Routes of the forms about one arrival. */
@Controller()
export class FormController {
  constructor(private readonly printer: FormPrinter) {}

  @Endpoint(formEndpoints.slip)
  async slip(
    @CallerOf() actor: Actor,
    @Input() { params }: InputTo<'slip'>,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    sendPdf(reply, 'phieu-giai-quyet', await this.printer.slip(actor, params.id));
  }

  @Endpoint(formEndpoints.stamp)
  async stamp(
    @CallerOf() actor: Actor,
    @Input() { params }: InputTo<'stamp'>,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    sendPdf(reply, 'dau-den', await this.printer.stamp(actor, params.id));
  }

  @Endpoint(formEndpoints.stamped)
  async stamped(
    @CallerOf() actor: Actor,
    @Input() { params }: InputTo<'stamped'>,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    sendPdf(reply, 'van-ban-den', await this.printer.stamped(actor, params.id));
  }
}
