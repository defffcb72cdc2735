import type { Actor } from '@lienthong/identity/model';
import type { Dossier } from './dossier';
import { dossierErrors } from './dossier.errors';

type Seen = Pick<Dossier, 'access' | 'holderPostId' | 'readerPostIds'>;

/** Whether a post may see a dossier of its own agency: restricted ones only their holder, named posts and the records office. */
export function maySee(actor: Actor, dossier: Seen): boolean {
  if (dossier.access === 'agency' || actor.permissions.includes('dossier.manage')) return true;
  return dossier.holderPostId === actor.postId || dossier.readerPostIds.includes(actor.postId);
}

/** Whether a post may write into a dossier: its holder, and the records office for everybody (art. 29.2, 31). */
export function mayKeep(actor: Actor, { holderPostId }: Pick<Dossier, 'holderPostId'>): boolean {
  return holderPostId === actor.postId || actor.permissions.includes('dossier.manage');
}

/** Hides a dossier from who may not see it, and refuses who may see but not keep it. */
export function requireKeeper(actor: Actor, dossier: Dossier): void {
  if (!maySee(actor, dossier)) throw dossierErrors.not_found();
  if (!mayKeep(actor, dossier)) throw dossierErrors.not_holder();
}
