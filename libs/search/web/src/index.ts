export { searchRoutes } from './routes';
export { provideSearch } from './shell/provide-search';
