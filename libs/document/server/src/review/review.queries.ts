import { documentErrors, type ReviewView } from '@lienthong/document/model';
import type { Actor } from '@lienthong/identity/model';
import { Database } from '@lienthong/platform/database';
import { Injectable } from '@nestjs/common';

type Step = ReviewView['steps'][number];
type Head = Omit<ReviewView, 'steps'>;

const HEAD = `
  SELECT d.id AS "documentId", d.status, d.round, d.returned, d.owner_post_id AS "ownerPostId",
         coalesce(d.holder_post_id, d.owner_post_id) AS "holderPostId", coalesce(p.person_name, '') AS "holderName",
         coalesce(p.title, '') AS "holderTitle"
    FROM documents d LEFT JOIN posts p ON p.agency_id = d.agency_id AND p.id = coalesce(d.holder_post_id, d.owner_post_id)
   WHERE d.agency_id = $1 AND d.id = $2`;

const STEPS = `
  SELECT id, round, step_group AS "group", kind, post_id AS "postId", person_name AS "personName", post_title AS "postTitle",
         state, answer, comment, answered_at AS "answeredAt"
    FROM document_steps WHERE agency_id = $1 AND document_id = $2 ORDER BY round, step_group, id`;

/** Read side of reviews, always of the acting agency. */
@Injectable()
export class ReviewQueries {
  constructor(private readonly database: Database) {}

  /** The review of a document with every round; throws `document.not_found`. Joins a running transaction. */
  of(actor: Actor, id: string): Promise<ReviewView> {
    return this.database.transaction(actor, async () => {
      const [head] = await this.database.query<Head>(HEAD, [actor.agencyId, id]);
      if (!head) throw documentErrors.not_found();
      const steps = await this.database.query<Omit<Step, 'answeredAt'> & { answeredAt: Date | null }>(STEPS, [
        actor.agencyId,
        id,
      ]);
      return {
        ...head,
        steps: steps.map((step) => ({ ...step, answeredAt: step.answeredAt?.toISOString() ?? null })),
      };
    });
  }
}
