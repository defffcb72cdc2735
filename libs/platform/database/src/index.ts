export { afterRow, microsecondsOf, type KeyColumn } from './after-row';
export { checkDatabase, TABLE_PROTECTION, TABLES_WITHOUT_TENANT } from './check-database';
export { Database } from './database';
export { databaseErrors } from './database.errors';
export { DatabaseModule, type DatabaseOptions } from './database.module';
export { isUnavailable, violatedConstraint } from './is-unavailable';
export { matchTyped } from './match-typed';
export { SnakeNaming } from './snake-naming';
export { NOBODY, PLATFORM_PERMISSION, type Tenant } from './tenant';
