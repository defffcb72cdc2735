export { provideSearchMessages } from './messages/provide-search-messages';
export { searchRoutes } from './routes';
export { provideSearch } from './shell/provide-search';
