export { provideRegisterMessages } from './messages/provide-register-messages';
