export { focusFault } from './acts/focus-fault';
export { injectAct, type Act } from './acts/inject-act';
export { provideRegisterMessages } from './messages/provide-register-messages';
export { registerRoutes } from './routes';
export { injectSeriesWords } from './words/series-words';
