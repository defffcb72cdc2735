export { FakeServer, refuse, type Handler, type Refusal } from './fake-server';
export { idOf } from './id-of';
export { news, PageHarness, type Seated } from './page-harness';
