export { dispatchRoutes } from './routes';
export { provideDispatch } from './shell/provide-dispatch';
