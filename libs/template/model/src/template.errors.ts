import { defineErrors, type CodesOf } from '@lienthong/platform/kernel';

/** Everything that can be refused about templates; whatever is refused, nothing was stored. */
export const templateErrors = defineErrors('template', {
  not_found: 'not_found',
  type_unknown: 'invalid',
  /** Neither the agency nor the product has one for the type. */
  none_for_type: 'conflict',
  not_docx: 'invalid',
  unpacks_too_large: 'invalid',
  has_macros: 'invalid',
  has_links: 'invalid',
  has_embedded: 'invalid',
  has_active_field: 'invalid',
  marks_unpaired: 'invalid',
  unknown_fields: 'invalid',
  type_missing: 'invalid',
  draft_has_files: 'conflict',
});

/** Codes of `templateErrors`. */
export type TemplateErrorCode = CodesOf<typeof templateErrors>;
