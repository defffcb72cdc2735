export { identityRoutes, signInRoutes } from './routes';
export { provideIdentity } from './session/provide-identity';
