export { AGENCY_KINDS, CODE_SCHEMES, existsOn } from './agency';
export type { Agency, AgencyCode, AgencyId, AgencyKind, AgencyLevel, CodeScheme } from './agency';
export {
  agencyCodeSchema,
  agencyDetailSchema,
  agencyEndpoints,
  agencyRowSchema,
  agencyViewSchema,
  directorySchema,
  importFileSchema,
  importPreviewSchema,
} from './agency.contract';
export type { AgencyRow, ImportChange } from './agency.contract';
export { agencyErrors, type AgencyErrorCode } from './agency.errors';
export { agencyPermissions } from './agency.permissions';
export { ancestorsOf, routeOf, type RouteNode } from './route-of';
