export { formOf, isAddressed, type FormName } from './default-form';
export { BLANK, GAP, MERGE_FIELD_NAMES, MERGE_FIELDS, unknownFields } from './merge-field';
export type { MergeField, MergeFieldName, MergeValues } from './merge-field';
export { mergeValues, type MergeSource, type WritingAgency } from './merge-values';
export { TEMPLATE_BYTES, templateEndpoints, templateVersionSchema, typeTemplateSchema } from './template.contract';
export type { TemplateVersion, TypeTemplate } from './template.contract';
export { templateErrors, type TemplateErrorCode } from './template.errors';
