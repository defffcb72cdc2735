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
export type {
  AgencyDetailView,
  AgencyRow,
  DirectoryView,
  ImportChange,
  ImportFile,
  ImportPreview,
} from './agency.contract';
export type { AgencyPlan, ImportRow, KnownAgency, KnownDirectory, PlannedCode } from './agency-import';
export { diffAgencies, refuseFutureImport } from './diff-agencies';
export { agencyErrors, type AgencyErrorCode } from './agency.errors';
export { agencyPermissions } from './agency.permissions';
export { placeOf } from './place-of';
export { ancestorsOf, routeOf, type RouteNode } from './route-of';
export { inTreeOrder } from './tree-order';
