export { canonicalJson } from './canonical-json';
export { Journal, type Facts, type JournalEvent } from './journal';
export { JournalModule } from './journal.module';
export { inRequest, requestContext, type RequestContext } from './request-context';
export { Timeline, type ActLine, type ActsWanted, type JournalLine } from './timeline';
