import { findDocumentType, type DocumentView } from '@lienthong/document/model';
import type { Actor } from '@lienthong/identity/model';
import type { JournalEvent } from '@lienthong/platform/journal';
import type { TemplateEntity } from './persistence/template.entity';
import type { TemplateFile } from './template.queries';

/** A template as the journal keeps digests of it. */
export interface JournalledTemplate {
  readonly id: string;
  readonly typeCode: string;
  readonly number: number;
  readonly name: string;
  readonly sha256: string;
}

/** An agency has a template of its own for a type from now on. */
export function templateReplaced(
  actor: Actor,
  after: JournalledTemplate,
  before: TemplateEntity | undefined,
): JournalEvent {
  const { name, number } = after;
  const data = { type: nameOf(after.typeCode), name, number };
  return { ...eventOf(actor, 'template.replaced.v1'), before: before ? journalled(before) : null, after, data };
}

/** An agency went back to the product's template of a type. */
export function templateReset(actor: Actor, before: TemplateEntity): JournalEvent {
  const { typeCode, name, number } = before;
  const data = { type: nameOf(typeCode), name, number };
  return { ...eventOf(actor, 'template.reset.v1'), before: journalled(before), after: null, data };
}

/** The main file of a draft was made from a template. */
export function draftFilled({ id, typeName }: DocumentView, { name, number }: TemplateFile): JournalEvent {
  return {
    action: 'document.filled.v1',
    subject: { type: 'document', id },
    data: { type: typeName, template: name, number },
  };
}

function eventOf({ agencyId }: Actor, action: string) {
  return { action, subject: { type: 'agency', id: agencyId } };
}

function journalled({ id, typeCode, number, name, sha256 }: TemplateEntity): JournalledTemplate {
  return { id, typeCode, number, name, sha256: sha256.toString('hex') };
}

const nameOf = (typeCode: string): string => findDocumentType(typeCode)?.name ?? '';
