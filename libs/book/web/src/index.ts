export { provideBookMessages } from './messages/provide-book-messages';
export { bookRoutes } from './routes';
export { provideBook } from './shell/provide-book';
