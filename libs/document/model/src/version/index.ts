export { changedFields, changedFiles } from './compare-versions';
export { contentOf, signedContent, type ContentFields, type VersionFile, type VersionReason } from './version';
export { versionEndpoints, type VersionDifference, type VersionView } from './version.contract';
