import { AgencyDirectory } from '@lienthong/agency/server';
import type { Actor } from '@lienthong/identity/model';
import { Database } from '@lienthong/platform/database';
import { Journal } from '@lienthong/platform/journal';
import { newId } from '@lienthong/platform/kernel';
import {
  bodySeries,
  decideBody,
  decideScheme,
  registerErrors,
  type AdvisoryBodyView,
  type BodyDecision,
  type Decided,
  type SchemeDecision,
} from '@lienthong/register/model';
import { Injectable } from '@nestjs/common';
import { bodyClosed, bodyOpened, schemeDecided } from '../register.events';
import { SeriesQueries } from './series.queries';
import { toBodyView, toDecisionView, type DecisionView, type SeriesRecord } from './series.view';

const INSERT = `
  INSERT INTO number_series (id, agency_id, kind, series, name, symbol, from_year, decided_by, decided_on, basis, recorded_by, recorded_at)
  VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, office_now()) RETURNING *, decided_on::text AS decided_on`;

const CLOSE = `
  UPDATE number_series SET until_year = greatest($3, from_year) WHERE agency_id = $1 AND id = $2 AND kind = 'body' AND until_year IS NULL
  RETURNING *, decided_on::text AS decided_on`;

interface NewSeries extends Decided {
  readonly kind: 'administrative' | 'body';
  readonly series: string;
  readonly name: string;
  readonly symbol: string | null;
  readonly fromYear: number;
}

/** Write side of what the head decides about series; each decision names who decided, when, and on which basis. */
@Injectable()
export class SeriesService {
  constructor(
    private readonly database: Database,
    private readonly directory: AgencyDirectory,
    private readonly series: SeriesQueries,
    private readonly journal: Journal,
  ) {}

  /** Records how administrative documents are numbered from a year on. */
  decide(actor: Actor, decision: SchemeDecision): Promise<DecisionView> {
    return this.database.transaction(actor, async () => {
      await this.lockDecisions();
      const today = await this.series.today();
      const usedThisYear = await this.series.administrativeUsed(actor, Number(today.slice(0, 4)));
      decideScheme(decision, { today, usedThisYear, without: await this.series.scheme(actor, decision.fromYear) });
      const series = decision.scheme === 'common' ? 'administrative' : 'administrative:*';
      const row = await this.insert(actor, { ...decision, kind: 'administrative', series, name: '', symbol: null });
      const decided = toDecisionView(row);
      await this.journal.record(actor, schemeDecided(decided));
      return decided;
    });
  }

  /** Gives a body a series of its own from this year on. */
  openBody(actor: Actor, decision: BodyDecision): Promise<AdvisoryBodyView> {
    return this.database.transaction(actor, async () => {
      await this.lockDecisions();
      const today = await this.series.today();
      const fromYear = Number(today.slice(0, 4));
      const agencyAbbreviation = (await this.directory.on(today)).get(actor.agencyId)?.abbreviation ?? '';
      const open = (await this.series.bodies(actor, fromYear)).filter(({ untilYear }) => untilYear === null);
      decideBody(decision, { today, agencyAbbreviation, openSymbols: open.map(({ symbol }) => symbol) });
      const series = bodySeries(decision.symbol);
      const body = toBodyView(await this.insert(actor, { ...decision, kind: 'body', series, fromYear }));
      await this.journal.record(actor, bodyOpened(body));
      return body;
    });
  }

  /** Ends the series of a body with this year; numbers taken for it before may still be used. */
  closeBody(actor: Actor, id: string): Promise<AdvisoryBodyView> {
    return this.database.transaction(actor, async () => {
      const year = Number((await this.series.today()).slice(0, 4));
      const known = (await this.series.bodies(actor, year)).find((body) => body.id === id);
      if (!known) throw registerErrors.body_not_found();
      const rows = await this.database.query<SeriesRecord[]>(CLOSE, [actor.agencyId, id, year]);
      const [closed] = rows[0] ?? [];
      if (!closed) throw registerErrors.body_closed({ body: known.name });
      const body = toBodyView(closed);
      await this.journal.record(actor, bodyClosed(known, body));
      return body;
    });
  }

  /** One decision of an agency at a time: what it is checked against must still hold when it is stored. */
  private async lockDecisions(): Promise<void> {
    await this.database.query(`SELECT lock_series('decisions')`);
  }

  private async insert(actor: Actor, { kind, series, name, symbol, fromYear, ...said }: NewSeries) {
    const { decidedBy, decidedOn, basis } = said;
    const values = [newId(), actor.agencyId, kind, series, name, symbol, fromYear, decidedBy, decidedOn, basis];
    const [row] = await this.database.query<SeriesRecord>(INSERT, [...values, actor.personName]);
    if (!row) throw registerErrors.body_not_found();
    return row;
  }
}
