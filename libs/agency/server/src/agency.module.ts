import { Module } from '@nestjs/common';
import { AgencyDirectory } from './agency.directory';
import { AgencyQueries } from './agency.queries';
import { AgencyController } from './http/agency.controller';
import { AgencyImport } from './import/agency-import.service';
import { AgencyRepository } from './persistence/agency.repository';

/** The agency directory: its routes, its import, and `AgencyDirectory` for the other domains. */
@Module({
  controllers: [AgencyController],
  providers: [AgencyRepository, AgencyDirectory, AgencyQueries, AgencyImport],
  exports: [AgencyDirectory, AgencyImport],
})
export class AgencyModule {}
