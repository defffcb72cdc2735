export { delegatedActsPages } from './delegation/acts-routes';
export { DELEGATION_TYPES, type DelegationType } from './delegation/delegation-types';
export { identityRoutes, signInRoutes } from './routes';
export { provideIdentity } from './session/provide-identity';
