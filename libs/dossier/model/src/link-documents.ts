import type { DocumentClass } from '@lienthong/document/model';
import { dossierErrors } from './dossier.errors';

/**
 * How one document bears on another: replies to it, amends or replaces it (a document of equal form, art. 18.3),
 * corrects it (công văn đính chính, art. 18.3), or concerns the same matter.
 */
export const LINK_RELATIONS = ['replies_to', 'amends', 'replaces', 'corrects', 'concerns'] as const;

/** A relation between two documents. */
export type LinkRelation = (typeof LINK_RELATIONS)[number];

/** One end of a link: an issued document of the agency, or a registered arrival. */
export interface LinkEnd {
  readonly kind: 'document' | 'arrival';
  readonly id: string;
  readonly typeCode: string;
  readonly documentClass: DocumentClass;
}

/**
 * Whether `from` may stand in this relation to `to`. Wrong content is mended by a document of equal form, wrong form or
 * procedure by a công văn đính chính (Decree 30/2020 art. 18.3); nothing is linked to itself.
 */
export function linkDocuments(from: LinkEnd, relation: LinkRelation, to: LinkEnd): void {
  if (from.id === to.id) throw dossierErrors.link_to_itself();
  const equalForm = from.typeCode === to.typeCode && from.documentClass === to.documentClass;
  if ((relation === 'amends' || relation === 'replaces') && !equalForm) throw dossierErrors.link_form({ relation });
  if (relation === 'corrects' && from.typeCode !== 'CONG_VAN') throw dossierErrors.link_form({ relation });
}
