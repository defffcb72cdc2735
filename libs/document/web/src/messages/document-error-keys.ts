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
  'document.secret_mark': 'document.error.secret_mark',
  'document.not_competent_legal': 'document.error.not_competent_legal',
  'document.too_many_files': 'document.error.too_many_files',
  'document.in_review': 'document.error.in_review',
  'document.not_in_review': 'document.error.not_in_review',
  'document.already_signed': 'document.error.already_signed',
  'document.held_elsewhere': 'document.error.held_elsewhere',
  'document.plan_unsound': 'document.error.plan_unsound',
  'document.own_content_check': 'document.error.own_content_check',
  'document.own_form_check': 'document.error.own_form_check',
  'document.step_not_found': 'document.error.step_not_found',
  'document.not_your_step': 'document.error.not_your_step',
  'document.step_not_open': 'document.error.step_not_open',
  'document.answer_impossible': 'document.error.answer_impossible',
  'document.comment_missing': 'document.error.comment_missing',
  'document.checks_open': 'document.error.checks_open',
  'document.returned': 'document.error.returned',
  'document.changed_since_signed': 'document.error.changed_since_signed',
  'document.kept': 'document.error.kept',
  'document.version_not_found': 'document.error.version_not_found',
  'document.post_unknown': 'document.error.post_unknown',
  'document.signer_not_competent': 'document.error.signer_not_competent',
  'file.not_found': 'document.error.file.not_found',
  'file.name_missing': 'document.error.file.name_missing',
  'file.empty': 'document.error.file.empty',
  'file.too_large': 'document.error.file.too_large',
  'file.cut_off': 'document.error.file.cut_off',
  'file.type_not_allowed': 'document.error.file.type_not_allowed',
  'file.type_mismatch': 'document.error.file.type_mismatch',
  'file.page_not_found': 'document.error.file.page_not_found',
  'file.no_pdf': 'document.error.file.no_pdf',
  'file.preview_unavailable': 'document.error.file.preview_unavailable',
  'file.damaged': 'document.error.file.damaged',
  'file.in_use': 'document.error.file.in_use',
  'file.upload_not_found': 'document.error.file.upload_not_found',
  'file.quota_exceeded': 'document.error.file.quota_exceeded',
  'text.invalid': 'document.error.text_forbidden',
};
