import { notationOf, type Dossier } from '@lienthong/dossier/model';
import type { Facts, JournalEvent } from '@lienthong/platform/journal';

/** Something was done to a dossier, with its notation and title as they are afterwards. */
export function dossierChanged(
  action: `dossier.${string}.v1`,
  before: Dossier | undefined,
  after: Dossier,
  data: Facts = {},
): JournalEvent {
  return {
    action,
    subject: { type: 'dossier', id: after.id },
    ...(before && { before }),
    after,
    data: { notation: notationOf(after), title: after.title, ...data },
  };
}
