export { provideRegisterMessages } from './messages/provide-register-messages';
export { registerRoutes } from './routes';
export { injectSeriesWords } from './words/series-words';
