import {
  agencyErrors,
  diffAgencies,
  refuseFutureImport,
  type AgencyPlan,
  type ImportChange,
  type ImportFile,
  type ImportPreview,
  type KnownDirectory,
} from '@lienthong/agency/model';
import type { Caller } from '@lienthong/platform/contract';
import { Database, NOBODY } from '@lienthong/platform/database';
import { canonicalJson, Journal, type JournalEvent } from '@lienthong/platform/journal';
import { newId, systemClock, vietnamDay } from '@lienthong/platform/kernel';
import { Injectable } from '@nestjs/common';
import { createHash } from 'node:crypto';
import { AgencyDirectory } from '../agency.directory';
import { AgencyRepository } from '../persistence/agency.repository';
import { readAgencyFile } from './read-agency-file';

/** An import file together with the digest of the preview somebody agreed to. */
export type ImportOrder = ImportFile & { readonly digest: string };

interface Planned {
  readonly known: KnownDirectory;
  readonly plan: AgencyPlan;
  readonly preview: ImportPreview;
}

/** Imports the structure of the administration from a file: first a preview, then exactly what was previewed. */
@Injectable()
export class AgencyImport {
  constructor(
    private readonly database: Database,
    private readonly agencies: AgencyRepository,
    private readonly directory: AgencyDirectory,
    private readonly journal: Journal,
  ) {}

  /** What a file would change; changes nothing. */
  preview(actor: Caller, file: ImportFile): Promise<ImportPreview> {
    return this.database.transaction(actor, async () => (await this.plan(file)).preview);
  }

  /** Applies a previewed file; `agency.import_stale` when file or directory are no longer those of the preview. */
  apply(actor: Caller, order: ImportOrder): Promise<ImportPreview> {
    return this.database.transaction(actor, () => this.write(order, (event) => this.journal.record(actor, event)));
  }

  /** `preview` for the operator of the installation, who is nobody's employee. */
  previewForOperator(file: ImportFile): Promise<ImportPreview> {
    return this.database.transaction(NOBODY, async () => (await this.plan(file)).preview);
  }

  /** `apply` for the operator; recorded in the journal of the highest agency. Needs a database role that may write the directory. */
  applyForOperator(order: ImportOrder): Promise<ImportPreview> {
    return this.database.transaction(NOBODY, () =>
      this.write(order, async (event) => {
        const [highest] = (await this.directory.on(order.effectiveOn)).keys();
        if (highest) await this.journal.recordForSystem(highest, event);
      }),
    );
  }

  private async write(order: ImportOrder, record: (event: JournalEvent) => Promise<void>): Promise<ImportPreview> {
    refuseFutureImport(order.effectiveOn, vietnamDay(systemClock.now()));
    await this.agencies.lockImports();
    const { known, plan, preview } = await this.plan(order);
    if (preview.digest !== order.digest) throw agencyErrors.import_stale();
    await this.agencies.write(plan, order.effectiveOn);
    this.directory.forget();
    await record({
      action: 'agency.imported.v1',
      subject: { type: 'agency_import', id: newId<'agency_import'>() },
      before: known,
      after: plan,
      data: { effectiveOn: order.effectiveOn, ...preview.counts },
    });
    return preview;
  }

  private async plan(file: ImportFile): Promise<Planned> {
    const rows = readAgencyFile(file);
    const known = await this.agencies.known();
    const plan = diffAgencies(known, rows, file.effectiveOn, file.endMissing);
    const digest = createHash('sha256')
      .update(canonicalJson([sorted(known), rows, file.effectiveOn, file.endMissing]))
      .digest('hex');
    return { known, plan, preview: { digest, counts: countsOf(plan.changes), changes: [...plan.changes] } };
  }
}

function sorted(known: KnownDirectory): KnownDirectory {
  return { ...known, agencies: [...known.agencies].sort((a, b) => (a.id < b.id ? -1 : 1)) };
}

function countsOf(changes: readonly ImportChange[]): ImportPreview['counts'] {
  const counts = { add: 0, rename: 0, move: 0, update: 0, end: 0, same: 0 };
  for (const { change } of changes) counts[change] += 1;
  return counts;
}
