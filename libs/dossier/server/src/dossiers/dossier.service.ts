import {
  closeDossier,
  checkRetention,
  dossierErrors,
  fileDocuments,
  reopenDossier,
  requireKeeper,
  type Closing,
  type Dossier,
  type dossierEndpoints,
  type DossierView,
} from '@lienthong/dossier/model';
import type { Actor } from '@lienthong/identity/model';
import type { InputOf } from '@lienthong/platform/contract';
import { Database } from '@lienthong/platform/database';
import { Journal, type Facts } from '@lienthong/platform/journal';
import { Injectable } from '@nestjs/common';
import { DossierRepository } from '../persistence/dossier.repository';
import { ItemRepository, type RecordRef } from '../persistence/item.repository';
import { dossierChanged } from './dossier.events';
import { DossierOpening } from './dossier.opening';
import { DossierQueries } from './dossier.queries';

interface KeepersAct {
  readonly action: `dossier.${string}.v1`;
  readonly facts?: Facts;
}

type Fields = InputOf<typeof dossierEndpoints.change>['body'];

/** Write side of dossiers: opened, filled, closed; only by who keeps them. */
@Injectable()
export class DossierService {
  constructor(
    private readonly database: Database,
    private readonly dossiers: DossierRepository,
    private readonly items: ItemRepository,
    private readonly opening: DossierOpening,
    private readonly queries: DossierQueries,
    private readonly journal: Journal,
  ) {}

  /** Opens a dossier from the plan or by own decision (art. 29.2), with its first documents. */
  open(actor: Actor, wanted: InputOf<typeof dossierEndpoints.open>['body']): Promise<DossierView> {
    return this.database.transaction(actor, async () => {
      const dossier = await this.opening.prepare(actor, wanted);
      await this.dossiers.insert(dossier);
      await this.put(actor, dossier, wanted.records);
      await this.journal.record(
        actor,
        dossierChanged('dossier.opened.v1', undefined, dossier, { documents: wanted.records.length }),
      );
      return this.queries.one(actor, dossier.id);
    });
  }

  /** Changes what stands on the cover of an open dossier. */
  change(actor: Actor, id: string, fields: Fields): Promise<DossierView> {
    return this.keep(actor, id, { action: 'dossier.changed.v1' }, (before) => {
      if (before.state === 'closed') throw dossierErrors.closed();
      checkRetention(fields.retentionYears);
      return { ...before, ...fields };
    });
  }

  /** Puts documents into an open dossier; nothing is copied (app. VI-I-III.4.e). */
  file(actor: Actor, id: string, records: readonly RecordRef[]): Promise<DossierView> {
    return this.database.transaction(actor, async () => {
      const dossier = await this.dossiers.lock(actor, id);
      requireKeeper(actor, dossier);
      await this.put(actor, dossier, records);
      await this.journal.record(
        actor,
        dossierChanged('dossier.filed.v1', undefined, dossier, { documents: records.length }),
      );
      return this.queries.one(actor, id);
    });
  }

  /** Takes a document out of an open dossier; the document itself stays where it is. */
  takeOut(actor: Actor, id: string, record: RecordRef, reason: string): Promise<DossierView> {
    return this.database.transaction(actor, async () => {
      const dossier = await this.dossiers.lock(actor, id);
      requireKeeper(actor, dossier);
      if (dossier.state === 'closed') throw dossierErrors.closed();
      const ordinal = await this.items.takeOut(actor, id, record);
      const facts = { ordinal, reason, [record.kind]: record.id };
      await this.journal.record(actor, dossierChanged('dossier.taken_out.v1', undefined, dossier, facts));
      return this.queries.one(actor, id);
    });
  }

  /** Closes a dossier whose work is done (art. 29.4). */
  close(actor: Actor, id: string, closing: Closing): Promise<DossierView> {
    return this.database.transaction(actor, async () => {
      const before = await this.dossiers.lock(actor, id);
      requireKeeper(actor, before);
      const after = closeDossier(before, (await this.items.inside(actor, id)).length, closing);
      await this.dossiers.save(after);
      await this.journal.record(actor, dossierChanged('dossier.closed.v1', before, after));
      return this.queries.one(actor, id);
    });
  }

  /** Opens a closed dossier again. */
  reopen(actor: Actor, id: string, reason: string): Promise<DossierView> {
    return this.keep(actor, id, { action: 'dossier.reopened.v1', facts: { reason } }, (before) =>
      reopenDossier(before, reason),
    );
  }

  private keep(
    actor: Actor,
    id: string,
    { action, facts = {} }: KeepersAct,
    rule: (before: Dossier) => Dossier,
  ): Promise<DossierView> {
    return this.database.transaction(actor, async () => {
      const before = await this.dossiers.lock(actor, id);
      requireKeeper(actor, before);
      const after = rule(before);
      await this.dossiers.save(after);
      await this.journal.record(actor, dossierChanged(action, before, after, facts));
      return this.queries.one(actor, id);
    });
  }

  private async put(actor: Actor, dossier: Dossier, records: readonly RecordRef[]): Promise<void> {
    if (records.length === 0) return;
    const filed = await this.items.read(actor, records);
    const ordinals = fileDocuments(dossier, await this.items.inside(actor, dossier.id), filed);
    await this.items.insert(actor, dossier.id, filed, ordinals);
  }
}
