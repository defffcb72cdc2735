import {
  DEFAULT_PLAN,
  documentErrors,
  findDocumentType,
  planLinesFault,
  type PlanLine,
} from '@lienthong/document/model';
import type { reviewPlanEndpoints } from '@lienthong/document/model';
import { requireAllowed, type Actor } from '@lienthong/identity/model';
import type { AnswerOf, InputOf } from '@lienthong/platform/contract';
import { Database } from '@lienthong/platform/database';
import { Journal } from '@lienthong/platform/journal';
import { Injectable } from '@nestjs/common';
import { PostChoices } from './post.choices';

type Plans = AnswerOf<typeof reviewPlanEndpoints.list>;
type Plan = InputOf<typeof reviewPlanEndpoints.set>['body'];

const EVERY_TYPE = '';
const SET = `
  INSERT INTO review_plans (agency_id, type_code, steps) VALUES ($1, $2, $3)
  ON CONFLICT (agency_id, type_code) DO UPDATE SET steps = excluded.steps, changed_at = clock_timestamp()`;

/** The steps an agency wants for each type of document, as data. */
@Injectable()
export class ReviewPlans {
  constructor(
    private readonly database: Database,
    private readonly choices: PostChoices,
    private readonly journal: Journal,
  ) {}

  /** The plan for a type: its own, the one for every type, or the decree's. Joins a running transaction. */
  async forType(actor: Actor, typeCode: string): Promise<readonly PlanLine[]> {
    const stored = await this.stored(actor);
    return stored.get(typeCode) ?? stored.get(EVERY_TYPE) ?? DEFAULT_PLAN;
  }

  /** Every plan of the agency, the one for every type first, with the posts a plan can name. */
  list(actor: Actor): Promise<Plans> {
    return this.database.transaction(actor, async () => {
      const stored = new Map([[EVERY_TYPE, DEFAULT_PLAN], ...(await this.stored(actor))]);
      const items = [...stored].map(([typeCode, steps]) => ({ typeCode, steps: [...steps] }));
      return { items, posts: await this.choices.all(actor) };
    });
  }

  /** Sets a plan; one without steps is taken away. Throws `document.plan_unsound`. */
  set(actor: Actor, { typeCode, steps }: Plan): Promise<Plans> {
    return this.database.transaction(actor, async () => {
      requireAllowed(actor, 'document.plan', { agencyId: actor.agencyId }, documentErrors.not_found);
      if (typeCode !== EVERY_TYPE && !findDocumentType(typeCode))
        throw documentErrors.incomplete({ field: 'typeCode', fault: 'unknown' });
      const before = (await this.stored(actor)).get(typeCode) ?? null;
      if (steps.length === 0) await this.remove(actor, typeCode);
      else await this.store(actor, { typeCode, steps });
      await this.journal.record(actor, {
        action: 'document.plan_set.v1',
        subject: { type: 'agency', id: actor.agencyId },
        before,
        after: steps,
        data: { type: findDocumentType(typeCode)?.name ?? '', steps: steps.length },
      });
      return this.list(actor);
    });
  }

  private async store(actor: Actor, { typeCode, steps }: Plan): Promise<void> {
    const fault = planLinesFault(steps);
    if (fault) throw documentErrors.plan_unsound({ fault });
    const known = new Set((await this.choices.all(actor)).map(({ postId }) => `post:${postId}`));
    if (steps.some(({ who }) => who.startsWith('post:') && !known.has(who))) throw documentErrors.post_unknown();
    await this.database.query(SET, [actor.agencyId, typeCode, JSON.stringify(steps)]);
  }

  private async remove(actor: Actor, typeCode: string): Promise<void> {
    await this.database.query('DELETE FROM review_plans WHERE agency_id = $1 AND type_code = $2', [
      actor.agencyId,
      typeCode,
    ]);
  }

  private async stored(actor: Actor): Promise<ReadonlyMap<string, readonly PlanLine[]>> {
    const rows = await this.database.query<{ typeCode: string; steps: PlanLine[] }>(
      'SELECT type_code AS "typeCode", steps FROM review_plans WHERE agency_id = $1 ORDER BY type_code',
      [actor.agencyId],
    );
    return new Map(rows.map(({ typeCode, steps }) => [typeCode, steps]));
  }
}
