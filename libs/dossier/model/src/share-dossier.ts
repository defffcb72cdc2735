import type { Dossier, DossierAccess } from './dossier';
import { dossierErrors } from './dossier.errors';

/** Who may see a dossier from now on. */
export interface Sharing {
  readonly access: DossierAccess;
  readonly readerPostIds: readonly string[];
}

/**
 * Changes who may see a dossier. The change holds at once and stays flagged until a competent person confirms it
 * (app. VI-I-III.3.c); a change back to what it was still is one.
 */
export function shareDossier(dossier: Dossier, { access, readerPostIds }: Sharing): Dossier {
  const readers = access === 'agency' ? [] : [...new Set(readerPostIds)].sort();
  return { ...dossier, access, readerPostIds: readers, accessUnconfirmed: true };
}

/** Confirms the last change of who may see it. */
export function confirmSharing(dossier: Dossier): Dossier {
  return { ...dossier, accessUnconfirmed: false };
}

/** Gives a dossier to another post, with everything in it: nobody leaves with a dossier (art. 31.3.đ). */
export function handOverDossier(dossier: Dossier, toPostId: Dossier['holderPostId']): Dossier {
  if (dossier.holderPostId === toPostId) throw dossierErrors.same_holder();
  return { ...dossier, holderPostId: toPostId };
}
