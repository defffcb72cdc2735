import { dossierErrors } from './dossier.errors';

/** Forms of a certified copy (art. 25): sao y, sao lục, trích sao, by their abbreviations in codes (app. III). */
export const COPY_FORMS = ['SY', 'SL', 'TrS'] as const;

/** A form of a certified copy. */
export type CopyForm = (typeof COPY_FORMS)[number];

/** What a document or a copy is on. */
export type Medium = 'paper' | 'electronic';

/** From which medium to which each form may be made (art. 25, 26; app. I part II). */
const ALLOWED: Readonly<Record<CopyForm, readonly `${Medium}-${Medium}`[]>> = {
  SY: ['paper-paper', 'electronic-paper', 'paper-electronic'],
  SL: ['paper-paper', 'electronic-paper', 'paper-electronic'],
  TrS: ['paper-paper', 'electronic-paper', 'paper-electronic', 'electronic-electronic'],
};

/** What is copied: a document of the agency or an arrival, and whether that arrival is itself a certified copy. */
export interface CopySource {
  readonly medium: Medium;
  /** A sao lục is made from a sao y; the two others from the original or the master. */
  readonly isCopy: boolean;
}

/** Whether this form may be made from that medium on this one. */
export function copyAllowed(form: CopyForm, from: Medium, to: Medium): boolean {
  return ALLOWED[form].includes(`${from}-${to}`);
}

/**
 * Checks a copy before its number is granted. Between electronic media there is neither sao y nor sao lục: the
 * electronic original is simply sent (art. 25). An electronic copy is a file.
 */
export function makeCopy(form: CopyForm, source: CopySource, medium: Medium, hasFile: boolean): void {
  if (!copyAllowed(form, source.medium, medium))
    throw dossierErrors.copy_direction({ form, from: source.medium, to: medium });
  if ((form === 'SL') !== source.isCopy) throw dossierErrors.copy_of_copy({ form });
  if (medium === 'electronic' && !hasFile) throw dossierErrors.copy_file_missing();
}
