export { bookRoutes } from './routes';
export { provideBook } from './shell/provide-book';
