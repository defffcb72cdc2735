export { FillFromTemplate } from './compose/fill-from-template';
export { provideTemplateMessages } from './messages/provide-template-messages';
export { templateRoutes } from './routes';
