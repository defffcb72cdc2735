import type { EntityManager } from 'typeorm';
import { EXAMPLES, type Finding } from './check';

/** Every view `inv_…`: each of its rows is a broken promise. */
export async function checkInvariants(manager: EntityManager): Promise<Finding[]> {
  const views = await manager.query<{ name: string }[]>(
    `SELECT viewname AS name FROM pg_views WHERE schemaname = 'public' AND viewname LIKE 'inv\\_%' ORDER BY 1`,
  );
  if (views.length === 0) return [{ check: 'invariants', count: 1, examples: ['no view inv_… exists'] }];
  const findings: Finding[] = [];
  for (const { name } of views) {
    const rows = await manager.query<{ row: object; total: string }[]>(
      `SELECT to_jsonb(v) AS row, count(*) OVER () AS total FROM "${name}" v LIMIT ${EXAMPLES}`,
    );
    findings.push({
      check: name,
      count: Number(rows[0]?.total ?? 0),
      examples: rows.map(({ row }) => JSON.stringify(row)),
    });
  }
  return findings;
}
