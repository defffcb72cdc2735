export { provideDossierMessages } from './messages/provide-dossier-messages';
export { dossierRoutes } from './routes';
export { provideDossier } from './shell/provide-dossier';
