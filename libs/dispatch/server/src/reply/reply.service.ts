import { replyTo, type replyEndpoints } from '@lienthong/dispatch/model';
import { documentErrors, type DocumentView, type Signer } from '@lienthong/document/model';
import { PlanProposal } from '@lienthong/document/server';
import { requireAllowed, type Actor } from '@lienthong/identity/model';
import { Colleagues } from '@lienthong/identity/server';
import type { AnswerOf } from '@lienthong/platform/contract';
import { Database } from '@lienthong/platform/database';
import { TemplateFilling } from '@lienthong/template/server';
import { Injectable } from '@nestjs/common';
import { ArrivalQueries } from '../arrival.queries';

type Replies = AnswerOf<typeof replyEndpoints.list>;

const REPLIES = `
  SELECT d.id AS "documentId", d.status, d.code, d.type_name AS "typeName", d.subject, d.issued_on::text AS "issuedOn",
         (SELECT string_agg(s.person_name, ', ' ORDER BY s.id) FROM document_steps s
           WHERE s.agency_id = d.agency_id AND s.document_id = d.id AND s.round = d.round AND s.state = 'open') AS "waitingFor"
    FROM documents d WHERE d.agency_id = $1 AND d.replies_to_arrival_id = $2 ORDER BY d.created_at, d.id`;

/** Answers to incoming documents. */
@Injectable()
export class ReplyService {
  constructor(
    private readonly database: Database,
    private readonly arrivals: ArrivalQueries,
    private readonly templates: TemplateFilling,
    private readonly proposals: PlanProposal,
    private readonly colleagues: Colleagues,
  ) {}

  /** Starts the draft of an answer with its file made from the template; throws `dispatch.arrival_not_found` or `dispatch.not_registered`. */
  start(actor: Actor, arrivalId: string): Promise<DocumentView> {
    return this.database.transaction(actor, async () => {
      const letter = await this.arrivals.one(actor, arrivalId);
      requireAllowed(actor, 'document.draft', { agencyId: actor.agencyId }, documentErrors.not_found);
      const own = (await this.colleagues.ofPosts(actor, [actor.postId])).get(actor.postId);
      const unitAbbreviation = own?.unit?.abbreviation || null;
      const fields = replyTo(letter, { unitAbbreviation, signer: await this.signer(actor, unitAbbreviation) });
      return this.templates.start(actor, fields, letter.id);
    });
  }

  /** The answers there are, drafts too. */
  list(actor: Actor, arrivalId: string): Promise<Replies> {
    return this.database.transaction(actor, async () => {
      const { id } = await this.arrivals.one(actor, arrivalId);
      return { items: await this.database.query<Replies['items'][number]>(REPLIES, [actor.agencyId, id]) };
    });
  }

  private async signer(actor: Actor, field: string | null): Promise<Signer | null> {
    const kind = { documentClass: 'administrative', typeCode: 'CONG_VAN', field } as const;
    const signer = await this.proposals.signerFor(actor, kind);
    return signer ? { title: signer.block.lines.at(-1) ?? '', fullName: signer.block.name } : null;
  }
}
