import { DOSSIER_LIMITS } from './dossier';
import { dossierErrors } from './dossier.errors';

/** Refuses a retention outside 2 to 70 years; `null` = permanent (law 33/2024/QH15 art. 15). */
export function checkRetention(years: number | null): void {
  const { least, most } = DOSSIER_LIMITS.retention;
  if (years !== null && (years < least || years > most)) throw dossierErrors.retention_out_of_range({ least, most });
}

/** The longer of two retentions: a dossier is kept as long as its longest-kept document (art. 15). */
export function longerRetention(one: number | null, other: number | null): number | null {
  return one === null || other === null ? null : Math.max(one, other);
}
