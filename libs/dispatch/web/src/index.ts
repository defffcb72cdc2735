export { ARRIVAL_TABS, RELATED_VIEWS, type AddedView } from './added/added-views';
export { provideDispatchMessages } from './messages/provide-dispatch-messages';
export { dispatchRoutes } from './routes';
export { DueChip } from './words/due-chip';
export { provideDispatch } from './shell/provide-dispatch';
