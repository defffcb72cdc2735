import { dossierVi } from './dossier.vi';

/** Where the words of dossiers come from: Vietnamese at once, English on demand. */
export const dossierMessages = {
  vi: dossierVi,
  en: () => import('./dossier.en').then((file) => file.dossierEn),
};
