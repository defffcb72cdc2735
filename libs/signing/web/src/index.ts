export { SignatureBlockView } from './block/signature-block';
export { provideSigningMessages } from './messages/provide-signing-messages';
export { signingRoutes } from './routes';
