import { unitEndpoints, type Actor, type ColleagueView } from '@lienthong/identity/model';
import type { InputOf } from '@lienthong/platform/contract';
import { CallerOf, Endpoint, Input } from '@lienthong/platform/http';
import type { Page } from '@lienthong/platform/kernel';
import { Controller } from '@nestjs/common';
import { Colleagues } from '../units/colleagues';
import { UnitQueries } from '../units/unit.queries';
import { UnitService } from '../units/unit.service';
import type { UnitView } from '../units/unit.view';

type Ask<K extends keyof typeof unitEndpoints> = InputOf<(typeof unitEndpoints)[K]>;

/** Units of the acting agency, and its directory of colleagues. */
@Controller()
export class UnitController {
  constructor(
    private readonly service: UnitService,
    private readonly queries: UnitQueries,
    private readonly directory: Colleagues,
  ) {}

  @Endpoint(unitEndpoints.units)
  list(@CallerOf() actor: Actor): Promise<{ items: UnitView[] }> {
    return this.queries.list(actor);
  }

  @Endpoint(unitEndpoints.addUnit)
  add(@CallerOf() actor: Actor, @Input() { body }: Ask<'addUnit'>): Promise<UnitView> {
    return this.service.add(actor, body);
  }

  @Endpoint(unitEndpoints.changeUnit)
  change(@CallerOf() actor: Actor, @Input() { params, body }: Ask<'changeUnit'>): Promise<UnitView> {
    return this.service.change(actor, params.id, body);
  }

  @Endpoint(unitEndpoints.placePost)
  place(@CallerOf() actor: Actor, @Input() { params, body }: Ask<'placePost'>): Promise<ColleagueView> {
    return this.service.place(actor, params.id, body);
  }

  @Endpoint(unitEndpoints.colleagues)
  colleagues(@CallerOf() actor: Actor, @Input() { query }: Ask<'colleagues'>): Promise<Page<ColleagueView>> {
    return this.directory.page(actor, query);
  }
}
