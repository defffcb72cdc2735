export { AgencyDirectory } from './agency.directory';
export { AgencyModule } from './agency.module';
export { AgencyImport, type ImportOrder } from './import/agency-import.service';
export { agencyEntities } from './persistence/agency.entities';
