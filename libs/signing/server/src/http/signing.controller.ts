import type { Actor } from '@lienthong/identity/model';
import type { AnswerOf, InputOf } from '@lienthong/platform/contract';
import { CallerOf, Endpoint, Input } from '@lienthong/platform/http';
import { signingEndpoints, type MandateView } from '@lienthong/signing/model';
import { Controller } from '@nestjs/common';
import { MandateService } from '../mandate.service';
import { SigningMandates } from '../signing-mandates';

type Ask<K extends keyof typeof signingEndpoints> = InputOf<(typeof signingEndpoints)[K]>;

/** Mandates to sign, and who may sign what. */
@Controller()
export class SigningController {
  constructor(
    private readonly mandates: SigningMandates,
    private readonly service: MandateService,
  ) {}

  @Endpoint(signingEndpoints.mandates)
  list(
    @CallerOf() actor: Actor,
    @Input() { query }: Ask<'mandates'>,
  ): Promise<AnswerOf<typeof signingEndpoints.mandates>> {
    return this.mandates.list(actor, query);
  }

  @Endpoint(signingEndpoints.grant)
  grant(@CallerOf() actor: Actor, @Input() { body }: Ask<'grant'>): Promise<MandateView> {
    return this.service.grant(actor, body);
  }

  @Endpoint(signingEndpoints.revoke)
  revoke(@CallerOf() actor: Actor, @Input() { params, body }: Ask<'revoke'>): Promise<MandateView> {
    return this.service.revoke(actor, params.id, body.reason);
  }

  @Endpoint(signingEndpoints.signers)
  async signers(
    @CallerOf() actor: Actor,
    @Input() { query }: Ask<'signers'>,
  ): Promise<AnswerOf<typeof signingEndpoints.signers>> {
    return { items: await this.mandates.signers(actor, { ...query, field: query.field ?? null }) };
  }
}
