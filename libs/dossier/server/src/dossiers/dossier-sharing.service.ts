import {
  confirmSharing,
  handOverDossier,
  requireKeeper,
  shareDossier,
  type Dossier,
  type DossierView,
  type Sharing,
} from '@lienthong/dossier/model';
import type { Actor } from '@lienthong/identity/model';
import { Colleagues } from '@lienthong/identity/server';
import { Database } from '@lienthong/platform/database';
import { Journal } from '@lienthong/platform/journal';
import { Injectable } from '@nestjs/common';
import { DossierRepository } from '../persistence/dossier.repository';
import { dossierChanged } from './dossier.events';
import { DossierQueries } from './dossier.queries';

/** Who sees a dossier, and who keeps it. */
@Injectable()
export class DossierSharingService {
  constructor(
    private readonly database: Database,
    private readonly dossiers: DossierRepository,
    private readonly colleagues: Colleagues,
    private readonly queries: DossierQueries,
    private readonly journal: Journal,
  ) {}

  /** Changes who may see a dossier; flagged until it is confirmed (app. VI-I-III.3.c). */
  share(actor: Actor, id: string, sharing: Sharing): Promise<DossierView> {
    return this.database.transaction(actor, async () => {
      const before = await this.dossiers.lock(actor, id);
      requireKeeper(actor, before);
      for (const postId of sharing.readerPostIds) await this.colleagues.active(actor, postId);
      const after = shareDossier(before, sharing);
      await this.dossiers.save(after);
      const facts = { access: after.access, readers: after.readerPostIds.length };
      await this.journal.record(actor, dossierChanged('dossier.shared.v1', before, after, facts));
      return this.queries.one(actor, id);
    });
  }

  /** Confirms the last change of who may see it. */
  confirm(actor: Actor, id: string): Promise<DossierView> {
    return this.database.transaction(actor, async () => {
      const before = await this.dossiers.lock(actor, id);
      const after = confirmSharing(before);
      await this.dossiers.save(after);
      await this.journal.record(actor, dossierChanged('dossier.sharing_confirmed.v1', before, after));
      return this.queries.one(actor, id);
    });
  }

  /** Gives every dossier of a post that is being left to another one (art. 31.3.đ); answers how many moved. */
  handOver(actor: Actor, fromPostId: string, toPostId: string, reason: string): Promise<{ moved: number }> {
    return this.database.transaction(actor, async () => {
      const receiver = await this.colleagues.active(actor, toPostId);
      const held = await this.dossiers.lockOfHolder(actor, fromPostId);
      for (const before of held) {
        const after = handOverDossier(before, toPostId as Dossier['holderPostId']);
        await this.dossiers.save(after);
        const facts = { reason, receiver: receiver.personName };
        await this.journal.record(actor, dossierChanged('dossier.handed_over.v1', before, after, facts));
      }
      return { moved: held.length };
    });
  }
}
