import {
  checkRetention,
  dossierErrors,
  numberLines,
  type Dossier,
  type DossierId,
  type dossierEndpoints,
} from '@lienthong/dossier/model';
import type { Actor } from '@lienthong/identity/model';
import type { InputOf } from '@lienthong/platform/contract';
import { newId, systemClock, vietnamDay } from '@lienthong/platform/kernel';
import { Injectable } from '@nestjs/common';
import { DossierRepository } from '../persistence/dossier.repository';
import { PlanRepository } from '../persistence/plan.repository';

type Wanted = InputOf<typeof dossierEndpoints.open>['body'];

/** Finds number and symbol of a dossier that is being opened: those of its line in the approved plan, or the next free ones. */
@Injectable()
export class DossierOpening {
  constructor(
    private readonly dossiers: DossierRepository,
    private readonly plans: PlanRepository,
  ) {}

  /** A new dossier held by the acting post; throws for a line that is not in an approved plan, or was opened before. */
  async prepare(actor: Actor, wanted: Wanted): Promise<Dossier> {
    checkRetention(wanted.retentionYears);
    const { records: _records, planLineId, ...fields } = wanted;
    return {
      ...fields,
      ...(await this.placeOf(actor, wanted)),
      id: newId<'dossier'>() as DossierId,
      agencyId: actor.agencyId,
      planLineId,
      holderPostId: actor.postId,
      state: 'open',
      access: 'agency',
      readerPostIds: [],
      accessUnconfirmed: false,
      startedOn: vietnamDay(systemClock.now()),
      endedOn: null,
    };
  }

  private async placeOf(actor: Actor, wanted: Wanted): Promise<Pick<Dossier, 'number' | 'symbol'>> {
    const { plan, lines } = await this.plans.lock(actor, wanted.year);
    if (wanted.planLineId === null) {
      const planned = numberLines(lines, plan.numbering).filter(({ headingSymbol }) => headingSymbol === wanted.symbol);
      const last = Math.max(0, ...planned.map(({ number }) => number ?? 0));
      const next = await this.dossiers.nextNumber(actor, wanted.year, wanted.symbol);
      return { symbol: wanted.symbol, number: Math.max(next, last + 1) };
    }
    if (plan.approvedAt === null) throw dossierErrors.plan_not_approved({ year: wanted.year });
    const line = numberLines(lines, plan.numbering).find(({ id }) => id === wanted.planLineId);
    if (!line || line.number === null) throw dossierErrors.line_not_found();
    if (await this.plans.isOpened(actor, line.id)) throw dossierErrors.line_already_opened({ ordinal: line.ordinal });
    return { symbol: line.headingSymbol ?? wanted.symbol, number: line.number };
  }
}
