import {
  agencyEndpoints,
  type AgencyDetailView,
  type AgencyId,
  type DirectoryView,
  type ImportPreview,
} from '@lienthong/agency/model';
import type { Caller, InputOf } from '@lienthong/platform/contract';
import { CallerOf, Endpoint, Input } from '@lienthong/platform/http';
import { Controller } from '@nestjs/common';
import { AgencyQueries } from '../agency.queries';
import { AgencyImport } from '../import/agency-import.service';

type To<K extends keyof typeof agencyEndpoints> = InputOf<(typeof agencyEndpoints)[K]>;

/** The routes of the agency directory. */
@Controller()
export class AgencyController {
  constructor(
    private readonly queries: AgencyQueries,
    private readonly imports: AgencyImport,
  ) {}

  @Endpoint(agencyEndpoints.directory)
  directory(@Input() { query }: To<'directory'>): Promise<DirectoryView> {
    return this.queries.directoryOn(query.day);
  }

  @Endpoint(agencyEndpoints.one)
  one(@CallerOf() actor: Caller, @Input() { params }: To<'one'>): Promise<AgencyDetailView> {
    return this.queries.one(actor, params.id as AgencyId);
  }

  @Endpoint(agencyEndpoints.previewImport)
  preview(@CallerOf() actor: Caller, @Input() { body }: To<'previewImport'>): Promise<ImportPreview> {
    return this.imports.preview(actor, body);
  }

  @Endpoint(agencyEndpoints.applyImport)
  apply(@CallerOf() actor: Caller, @Input() { body }: To<'applyImport'>): Promise<ImportPreview> {
    return this.imports.apply(actor, body);
  }
}
