import { linkDocuments, type LinkRelation, type RelationsView } from '@lienthong/dossier/model';
import type { Actor } from '@lienthong/identity/model';
import { Database } from '@lienthong/platform/database';
import { Journal, type JournalEvent } from '@lienthong/platform/journal';
import { newId } from '@lienthong/platform/kernel';
import { Injectable } from '@nestjs/common';
import type { RecordRef } from '../persistence/item.repository';
import { RelationRepository, type StoredLink } from '../persistence/relation.repository';
import { RelationQueries } from './relation.queries';

/** What a link says before it is stored. */
export interface WantedLink {
  readonly from: RecordRef;
  readonly relation: LinkRelation;
  readonly to: RecordRef;
}

/** Write side of links between documents. */
@Injectable()
export class LinkService {
  constructor(
    private readonly database: Database,
    private readonly relations: RelationRepository,
    private readonly queries: RelationQueries,
    private readonly journal: Journal,
  ) {}

  /** Says how one document bears on another (art. 18.3); answers the relations of the first. */
  link(actor: Actor, { from, relation, to }: WantedLink): Promise<RelationsView> {
    return this.database.transaction(actor, async () => {
      linkDocuments(await this.relations.end(actor, from), relation, await this.relations.end(actor, to));
      const link: StoredLink = { id: newId<'link'>(), relation, from, to };
      await this.relations.insertLink(actor, link);
      await this.journal.record(actor, linkEvent('document.linked.v1', link));
      return this.queries.of(actor, from);
    });
  }

  /** Takes a link back. */
  unlink(actor: Actor, id: string): Promise<void> {
    return this.database.transaction(actor, async () => {
      const link = await this.relations.removeLink(actor, id);
      await this.journal.record(actor, linkEvent('document.unlinked.v1', link));
    });
  }
}

function linkEvent(action: string, { relation, from, to, id }: StoredLink): JournalEvent {
  const states =
    action === 'document.linked.v1' ? { after: { id, relation, from, to } } : { before: { id, relation, from, to } };
  return { action, subject: { type: from.kind, id: from.id }, ...states, data: { relation, other: to.id } };
}
