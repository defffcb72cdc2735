export { aCaller, type TestCaller } from './a-caller';
export { anAgency, type TestAgency } from './an-agency';
export { Client, type Answer } from './client';
export { setDatabaseClock } from './database-clock';
export { frozenClock, type FrozenClock } from './frozen-clock';
export { ModuleBench, type BenchOptions } from './module-bench';
export { storeAgency, storeCaller } from './store';
export { testRedis, type TestRedis } from './test-redis';
export { withDatabase, type TestDatabase, type TestDatabaseOptions } from './with-database';
