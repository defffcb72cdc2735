import {
  type Agency,
  type AgencyCode,
  type AgencyDetailView,
  type AgencyId,
  type DirectoryView,
} from '@lienthong/agency/model';
import type { Caller } from '@lienthong/platform/contract';
import { Database } from '@lienthong/platform/database';
import { systemClock, vietnamDay } from '@lienthong/platform/kernel';
import { Injectable } from '@nestjs/common';
import { AgencyDirectory } from './agency.directory';
import { AgencyRepository } from './persistence/agency.repository';

/** Answers questions about the directory. */
@Injectable()
export class AgencyQueries {
  constructor(
    private readonly database: Database,
    private readonly directory: AgencyDirectory,
    private readonly agencies: AgencyRepository,
  ) {}

  /** The whole directory of a day; today in Vietnam when none is named. */
  async directoryOn(day = vietnamDay(systemClock.now())): Promise<DirectoryView> {
    const agencies = await this.directory.on(day);
    return { day, levels: await this.directory.levels(), agencies: [...agencies.values()].map(toAgencyView) };
  }

  /** One agency with its codes and all its names; `agency.not_found` when there is none. */
  one(actor: Caller, id: AgencyId): Promise<AgencyDetailView> {
    return this.database.transaction(actor, async () => {
      const agency = await this.directory.get(id);
      const { names, codes } = await this.agencies.detail(id);
      return {
        ...toAgencyView(agency),
        codes: codes.map(toCodeView),
        names: names.map(({ name: text, validFrom, validTo }) => ({ name: text, validFrom, validTo })),
      };
    });
  }
}

function toAgencyView({
  id,
  name,
  kind,
  level,
  parentId,
  abbreviation,
  validFrom,
  validTo,
}: Agency): DirectoryView['agencies'][number] {
  return { id, name, kind, level, parentId, abbreviation, validFrom, validTo };
}

function toCodeView({ scheme, code, validFrom, validTo, invented }: AgencyCode): AgencyDetailView['codes'][number] {
  return { scheme, code, validFrom, validTo, invented };
}
