import type { Dossier } from './dossier';
import { dossierErrors } from './dossier.errors';
import { checkRetention } from './retention';

/** What is set anew when a dossier is closed (art. 29.4). */
export interface Closing {
  readonly title: string;
  readonly retentionYears: number | null;
  readonly endedOn: string;
}

/** Closes a dossier whose work is done, with its final title and retention; an empty one has nothing to keep (art. 29.4). */
export function closeDossier(dossier: Dossier, documents: number, closing: Closing): Dossier {
  if (dossier.state === 'closed') throw dossierErrors.closed();
  if (documents === 0) throw dossierErrors.empty();
  checkRetention(closing.retentionYears);
  return { ...dossier, ...closing, state: 'closed' };
}

/** Opens a closed dossier again because its work goes on; the reason is kept in the journal. */
export function reopenDossier(dossier: Dossier, reason: string): Dossier {
  if (dossier.state === 'open') throw dossierErrors.not_closed();
  if (reason.trim() === '') throw dossierErrors.reason_missing();
  return { ...dossier, state: 'open', endedOn: null };
}
