import { dossierEndpoints, relationEndpoints } from '@lienthong/dossier/model';
import type { Client } from '@lienthong/platform/testing';

/** A dossier of the clerk's agency, and a link between two of its documents. */
export async function ownedRelations(
  clerk: Client,
  documentIds: readonly [string, string],
): Promise<Readonly<Record<'dossiers' | 'links', string>>> {
  const [from, to] = documentIds.map((id) => ({ kind: 'document' as const, id }));
  const dossier = await clerk.call(dossierEndpoints.open, {
    body: { year: 2026, title: 'Hồ sơ của tỉnh', symbol: 'VP', retentionYears: 10 },
  });
  if (!from || !to) return { dossiers: dossier.id, links: '' };
  const { links } = await clerk.call(relationEndpoints.link, { body: { from, relation: 'concerns', to } });
  return { dossiers: dossier.id, links: links[0]?.linkId ?? '' };
}
