import type { Actor } from '@lienthong/identity/model';
import type { InputOf } from '@lienthong/platform/contract';
import { CallerOf, Endpoint, Input } from '@lienthong/platform/http';
import { secretEndpoints } from '@lienthong/register/model';
import { Controller } from '@nestjs/common';
import { SecretQueries } from '../secret/secret.queries';
import { SecretService } from '../secret/secret.service';

/** Routes of the register of secret documents. */
@Controller()
export class SecretController {
  constructor(
    private readonly service: SecretService,
    private readonly queries: SecretQueries,
  ) {}

  @Endpoint(secretEndpoints.list)
  list(@CallerOf() actor: Actor, @Input() { query }: InputOf<typeof secretEndpoints.list>) {
    return this.queries.list(actor, query);
  }

  @Endpoint(secretEndpoints.register)
  register(@CallerOf() actor: Actor, @Input() { body }: InputOf<typeof secretEndpoints.register>) {
    return this.service.register(actor, body);
  }
}
