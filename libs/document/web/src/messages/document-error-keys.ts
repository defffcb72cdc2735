import type { DocumentErrorCode } from '@lienthong/document/model';
import type { CodesOf } from '@lienthong/platform/kernel';
import type { textErrors } from '@lienthong/platform/text';
import type { documentVi } from './document.vi';

/** The sentence of every refusal about documents and files; a code without one does not compile. */
export const documentErrorKeys: Record<
  DocumentErrorCode | CodesOf<typeof textErrors>,
  `document.${keyof typeof documentVi}`
> = {
  'document.not_found': 'document.error.not_found',
  'document.already_issued': 'document.error.already_issued',
  'document.changed_elsewhere': 'document.error.changed_elsewhere',
  'document.incomplete': 'document.error.incomplete',
  'document.secret_refused': 'document.error.secret_refused',
  'document.too_many_files': 'document.error.too_many_files',
  'file.not_found': 'document.error.file.not_found',
  'file.name_missing': 'document.error.file.name_missing',
  'file.empty': 'document.error.file.empty',
  'file.too_large': 'document.error.file.too_large',
  'file.cut_off': 'document.error.file.cut_off',
  'file.type_not_allowed': 'document.error.file.type_not_allowed',
  'file.type_mismatch': 'document.error.file.type_mismatch',
  'file.page_not_found': 'document.error.file.page_not_found',
  'file.preview_unavailable': 'document.error.file.preview_unavailable',
  'file.damaged': 'document.error.file.damaged',
  'file.in_use': 'document.error.file.in_use',
  'file.upload_not_found': 'document.error.file.upload_not_found',
  'file.quota_exceeded': 'document.error.file.quota_exceeded',
  'text.invalid': 'document.error.text_forbidden',
};
