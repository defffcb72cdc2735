import { findDocumentType, type DraftFields, type FileView } from '@lienthong/document/model';
import { FileIntake } from '@lienthong/document/server';
import type { Actor } from '@lienthong/identity/model';
import { mergeDocx } from '@lienthong/platform/office';
import { mergeValues, templateErrors } from '@lienthong/template/model';
import { Injectable } from '@nestjs/common';
import { Readable } from 'node:stream';
import { MergeSources } from './merge.sources';
import { TemplateQueries, type TemplateFile } from './template.queries';

/** A merged file, loose yet, and what it was made of. */
export interface FilledFile {
  readonly file: FileView;
  readonly template: TemplateFile;
}

const NAME_LENGTH = 80;

/** Merges the fields of a draft into the template of its type. */
@Injectable()
export class TemplateMerge {
  constructor(
    private readonly templates: TemplateQueries,
    private readonly sources: MergeSources,
    private readonly intake: FileIntake,
  ) {}

  /** Makes the file a draft of these fields begins with, as a loose file; throws `template.none_for_type` or `type_missing`. */
  async fileFor(actor: Actor, draft: DraftFields): Promise<FilledFile> {
    if (draft.typeCode === '') throw templateErrors.type_missing();
    const template = await this.templates.inForce(actor, draft.typeCode);
    const values = mergeValues(await this.sources.of(actor, draft));
    const bytes = await mergeDocx(template.content, values);
    // Some kilobytes: stored within the command, so that a repeat finds one draft with one file.
    const file = await this.intake.take(actor, { name: nameOf(draft), source: Readable.from([bytes]) });
    return { file, template };
  }
}

/** `Công văn V-v tổ chức lễ hội.docx`: what a file system does not want in a name is a hyphen. */
function nameOf({ typeCode, subject }: DraftFields): string {
  const words = `${findDocumentType(typeCode)?.name ?? ''} ${subject}`.replace(/[\\/:*?"<>|]+/gu, '-').trim();
  return `${words.slice(0, NAME_LENGTH).trim()}.docx`;
}
