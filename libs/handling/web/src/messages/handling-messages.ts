import { handlingVi } from './handling.vi';

/** Where the words of handling come from: Vietnamese at once, English on demand. */
export const handlingMessages = {
  vi: handlingVi,
  en: () => import('./handling.en').then((file) => file.handlingEn),
};
