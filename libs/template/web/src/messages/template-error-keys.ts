import type { TemplateErrorCode } from '@lienthong/template/model';
import type { templateVi } from './template.vi';

/** The sentence of every refusal about templates; a code without one does not compile. */
export const templateErrorKeys: Record<TemplateErrorCode, `template.${keyof typeof templateVi}`> = {
  'template.not_found': 'template.error.not_found',
  'template.type_unknown': 'template.error.type_unknown',
  'template.none_for_type': 'template.error.none_for_type',
  'template.not_docx': 'template.error.not_docx',
  'template.unpacks_too_large': 'template.error.unpacks_too_large',
  'template.has_macros': 'template.error.has_macros',
  'template.has_links': 'template.error.has_links',
  'template.has_embedded': 'template.error.has_embedded',
  'template.has_active_field': 'template.error.has_active_field',
  'template.marks_unpaired': 'template.error.marks_unpaired',
  'template.unknown_fields': 'template.error.unknown_fields',
  'template.type_missing': 'template.error.type_missing',
  'template.draft_has_files': 'template.error.draft_has_files',
};
