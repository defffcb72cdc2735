import { delegationEndpoints, type Actor, type DelegationView } from '@lienthong/identity/model';
import type { InputOf } from '@lienthong/platform/contract';
import { CallerOf, Endpoint, Input } from '@lienthong/platform/http';
import type { Page } from '@lienthong/platform/kernel';
import { Controller } from '@nestjs/common';
import { DelegationQueries } from '../delegation/delegation.queries';
import { DelegationService } from '../delegation/delegation.service';
import type { DelegatedActView } from '../delegation/delegation.view';

type Ask<K extends keyof typeof delegationEndpoints> = InputOf<(typeof delegationEndpoints)[K]>;

/** Delegations of the acting agency, and what was done under them. */
@Controller()
export class DelegationController {
  constructor(
    private readonly service: DelegationService,
    private readonly queries: DelegationQueries,
  ) {}

  @Endpoint(delegationEndpoints.own)
  own(@CallerOf() actor: Actor): Promise<{ given: DelegationView[]; received: DelegationView[] }> {
    return this.queries.own(actor);
  }

  @Endpoint(delegationEndpoints.ofAgency)
  ofAgency(@CallerOf() actor: Actor, @Input() { query }: Ask<'ofAgency'>): Promise<Page<DelegationView>> {
    return this.queries.ofAgency(actor, query);
  }

  @Endpoint(delegationEndpoints.give)
  give(@CallerOf() actor: Actor, @Input() { body }: Ask<'give'>): Promise<DelegationView> {
    return this.service.give(actor, body);
  }

  @Endpoint(delegationEndpoints.revoke)
  revoke(@CallerOf() actor: Actor, @Input() { params }: Ask<'revoke'>): Promise<DelegationView> {
    return this.service.revoke(actor, params.id);
  }

  @Endpoint(delegationEndpoints.acts)
  acts(@CallerOf() actor: Actor, @Input() { params, query }: Ask<'acts'>): Promise<Page<DelegatedActView>> {
    return this.queries.acts(actor, params.id, query);
  }

  @Endpoint(delegationEndpoints.seen)
  seen(@CallerOf() actor: Actor, @Input() { params }: Ask<'seen'>): Promise<DelegationView> {
    return this.service.seen(actor, params.id);
  }
}
