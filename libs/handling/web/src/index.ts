export { handlingRoutes } from './routes';
export { provideHandling } from './shell/provide-handling';
