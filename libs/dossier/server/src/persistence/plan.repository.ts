import { notationOf, type FilingPlan, type PlanLine } from '@lienthong/dossier/model';
import type { Actor } from '@lienthong/identity/model';
import { Database } from '@lienthong/platform/database';
import { Injectable } from '@nestjs/common';

/** A plan with its lines in their places. */
export interface WholePlan {
  readonly plan: FilingPlan;
  readonly lines: readonly PlanLine[];
}

const LINES = `
  SELECT id, kind, title, symbol, retention_years AS "retentionYears", keeper, note
    FROM filing_plan_lines WHERE agency_id = $1 AND year = $2 ORDER BY position`;

/** Write side of filing plans, always of the acting agency and inside a running transaction. */
@Injectable()
export class PlanRepository {
  constructor(private readonly database: Database) {}

  /** Locks the plan of a year until commit; one that nobody has begun is an empty draft. */
  async lock(actor: Actor, year: number): Promise<WholePlan> {
    await this.database.query(
      `INSERT INTO filing_plans (agency_id, year, numbering) VALUES ($1, $2, 'heading') ON CONFLICT DO NOTHING`,
      [actor.agencyId, year],
    );
    const [plan] = await this.database.query<FilingPlan>(
      `SELECT agency_id AS "agencyId", year, numbering, approved_at AS "approvedAt" FROM filing_plans
        WHERE agency_id = $1 AND year = $2 FOR UPDATE`,
      [actor.agencyId, year],
    );
    const lines = await this.database.query<PlanLine>(LINES, [actor.agencyId, year]);
    return { plan: plan ?? { agencyId: actor.agencyId, year, numbering: 'heading', approvedAt: null }, lines };
  }

  /** Whether a dossier was opened from a line. */
  async isOpened(actor: Actor, lineId: string): Promise<boolean> {
    const rows = await this.database.query('SELECT 1 FROM dossiers WHERE agency_id = $1 AND plan_line_id = $2', [
      actor.agencyId,
      lineId,
    ]);
    return rows.length > 0;
  }

  /** Notations of the year's dossiers that were opened besides a plan. */
  async notations(actor: Actor, year: number): Promise<string[]> {
    const rows = await this.database.query<{ number: number; symbol: string }>(
      'SELECT number, symbol FROM dossiers WHERE agency_id = $1 AND year = $2',
      [actor.agencyId, year],
    );
    return rows.map(notationOf);
  }

  /** Writes the whole of a locked plan anew. */
  async save(actor: Actor, { plan, lines }: WholePlan, approvedBy: string | null): Promise<void> {
    await this.database.query(
      'UPDATE filing_plans SET numbering = $3, approved_at = $4, approved_by = $5 WHERE agency_id = $1 AND year = $2',
      [actor.agencyId, plan.year, plan.numbering, plan.approvedAt, plan.approvedAt && approvedBy],
    );
    if (plan.approvedAt !== null) return;
    await this.database.query('DELETE FROM filing_plan_lines WHERE agency_id = $1 AND year = $2', [
      actor.agencyId,
      plan.year,
    ]);
    await this.database.query(
      `INSERT INTO filing_plan_lines (agency_id, year, position, id, kind, title, symbol, retention_years, keeper, note)
       SELECT $1, $2, l.position, l.id, l.kind, l.title, nullif(l.symbol, ''), l."retentionYears", l.keeper, l.note
         FROM ROWS FROM (jsonb_to_recordset($3) AS
                (id uuid, kind text, title text, symbol text, "retentionYears" integer, keeper text, note text))
              WITH ORDINALITY AS l(id, kind, title, symbol, "retentionYears", keeper, note, position)`,
      [actor.agencyId, plan.year, JSON.stringify(lines)],
    );
  }
}
