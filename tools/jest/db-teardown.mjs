// After the database tests: stops what db-setup.mjs started.
export default () => globalThis.testServices?.stop();
