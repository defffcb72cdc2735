import { numberLines, type FilingPlanView, type PlanLine, type PlanNumbering } from '@lienthong/dossier/model';
import type { Actor } from '@lienthong/identity/model';
import { Database } from '@lienthong/platform/database';
import { Injectable } from '@nestjs/common';

interface PlanRecord {
  readonly numbering: PlanNumbering;
  readonly approved_at: Date | null;
  readonly approved_by: string | null;
}

const LINES = `
  SELECT l.id, l.kind, l.title, l.symbol, l.retention_years AS "retentionYears", l.keeper, l.note, s.id AS "dossierId"
    FROM filing_plan_lines l LEFT JOIN dossiers s ON s.agency_id = l.agency_id AND s.plan_line_id = l.id
   WHERE l.agency_id = $1 AND l.year = $2 ORDER BY l.position`;

/** Read side of filing plans. */
@Injectable()
export class FilingPlanQueries {
  constructor(private readonly database: Database) {}

  /** The plan of a year with its lines numbered; an empty draft when nobody has begun it. Joins a running transaction. */
  one(actor: Actor, year: number): Promise<FilingPlanView> {
    return this.database.transaction(actor, async () => {
      const [plan] = await this.database.query<PlanRecord>(
        'SELECT numbering, approved_at, approved_by FROM filing_plans WHERE agency_id = $1 AND year = $2',
        [actor.agencyId, year],
      );
      const lines = await this.database.query<PlanLine & { dossierId: string | null }>(LINES, [actor.agencyId, year]);
      const numbering = plan?.numbering ?? 'heading';
      return {
        year,
        numbering,
        approvedAt: plan?.approved_at?.toISOString() ?? null,
        approvedBy: plan?.approved_by ?? null,
        lines: numberLines(lines, numbering).map((line, at) => ({ ...line, dossierId: lines[at]?.dossierId ?? null })),
      };
    });
  }
}
