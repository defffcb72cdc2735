export { ColleaguePicker } from './delegation/colleague-picker';
export { delegatedActsPages } from './delegation/acts-routes';
export { sentenceKey } from './delegation/sentence-key';
export { injectNamedTypes, NAMED_TYPES, type NamedType } from './form/named-types';
export { TypeChoice } from './form/type-choice';
export { provideIdentityMessages } from './messages/provide-identity-messages';
export { identityRoutes, signInRoutes } from './routes';
export { provideIdentity } from './session/provide-identity';
