export { ARRIVAL_TABS, type ArrivalTab } from './arrivals/arrival-tab';
export { provideDispatchMessages } from './messages/provide-dispatch-messages';
export { dispatchRoutes } from './routes';
export { DueChip } from './words/due-chip';
export { provideDispatch } from './shell/provide-dispatch';
