import { DOSSIER_LIMITS, type Dossier } from './dossier';
import { dossierErrors } from './dossier.errors';

/** A document that is to be put into a dossier: issued by the agency, or registered by it. */
export interface Fileable {
  readonly kind: 'document' | 'arrival';
  readonly id: string;
  /** Issued or registered: a draft is no record, and what is not registered binds nobody. */
  readonly final: boolean;
}

/**
 * Puts documents into an open dossier and gives the ordinals they get, in order of filing. The same document may lie in
 * many dossiers (app. VI-I-III.4.e), but once in each. Refuses a closed dossier, a draft, an unregistered arrival, a
 * repeat, and more than 9,999 documents (app. VI-II: DocTotal has four digits).
 */
export function fileDocuments(
  dossier: Pick<Dossier, 'state'>,
  inside: readonly string[],
  filed: readonly Fileable[],
): readonly number[] {
  if (dossier.state === 'closed') throw dossierErrors.closed();
  for (const [at, one] of filed.entries()) {
    if (!one.final) throw dossierErrors.document_not_final({ id: one.id });
    const repeated = filed.findIndex(({ id }) => id === one.id) !== at;
    if (repeated || inside.includes(one.id)) throw dossierErrors.already_inside({ id: one.id });
  }
  if (inside.length + filed.length > DOSSIER_LIMITS.documents)
    throw dossierErrors.too_many_documents({ limit: DOSSIER_LIMITS.documents });
  return filed.map((_, index) => inside.length + index + 1);
}
