import type { DocumentClass } from '@lienthong/document/model';
import { registerErrors } from '../register.errors';
import { bodySeries, seriesOf, type NumberingScheme, type Series } from '../series/series';
import { stateOfSpecial, type SpecialNumber } from './special-number';

/** A body inside an agency that issues under the agency's seal, with a series and a symbol of its own. */
export interface AdvisoryBody {
  readonly id: string;
  readonly name: string;
  readonly symbol: string;
}

/** Under which rules a document is numbered: the head's scheme, the body that issues, the number taken before. */
export interface Numbering {
  readonly scheme: NumberingScheme;
  readonly body: AdvisoryBody | null;
  readonly special: SpecialNumber | null;
}

/** The series and the abbreviation in the symbol that a document gets under these rules. */
export interface NumberedAs {
  readonly series: Series;
  /** Stands for the issuer in the symbol; `null` = the agency's own. */
  readonly issuer: string | null;
}

/**
 * Finds the series a document is numbered in. Refuses a legal document of an advisory body, and a number taken before
 * that is used, void, or of another series than the document's (Decree 30/2020 art. 15).
 */
export function numberAs(
  document: { readonly documentClass: DocumentClass; readonly typeCode: string },
  { scheme, body, special }: Numbering,
): NumberedAs {
  if (body && document.documentClass === 'legal') throw registerErrors.body_not_legal({ body: body.name });
  const series = body ? bodySeries(body.symbol) : seriesOf(document.documentClass, document.typeCode, scheme);
  if (special && stateOfSpecial(special) !== 'open') throw registerErrors.number_taken({ number: special.number });
  if (special && special.series !== series)
    throw registerErrors.other_series({ series: special.series, number: special.number });
  return { series, issuer: body?.symbol ?? null };
}
