export { provideSigningMessages } from './messages/provide-signing-messages';
