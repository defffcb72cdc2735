import { fileErrors } from '@lienthong/document/model';
import { requireAllowed, type Actor } from '@lienthong/identity/model';
import { Database } from '@lienthong/platform/database';
import { Journal } from '@lienthong/platform/journal';
import { newId } from '@lienthong/platform/kernel';
import { displayName } from '@lienthong/platform/text';
import { TEMPLATE_BYTES, templateErrors, type TypeTemplate } from '@lienthong/template/model';
import { Injectable } from '@nestjs/common';
import { createHash } from 'node:crypto';
import { extname } from 'node:path';
import type { Readable } from 'node:stream';
import { checkTemplate } from './check-template';
import { TemplateRepository, type NewTemplate } from './persistence/template.repository';
import { templateReplaced, templateReset } from './template.events';
import { requireType, TemplateQueries } from './template.queries';

/** A template on its way in. */
export interface IncomingTemplate {
  readonly typeCode: string;
  /** As the sender wrote it. */
  readonly name: string;
  readonly source: Readable;
}

/** Write side of templates: an agency's own takes the place of the one before, which stays in the history. */
@Injectable()
export class TemplateService {
  constructor(
    private readonly database: Database,
    private readonly templates: TemplateRepository,
    private readonly queries: TemplateQueries,
    private readonly journal: Journal,
  ) {}

  /** Takes a template in once it was read and checked whole; the bytes in force once more change nothing. */
  async replace(actor: Actor, { typeCode, name, source }: IncomingTemplate): Promise<TypeTemplate> {
    requireType(typeCode);
    const content = await read(source);
    if (extname(name.trim()).toLowerCase() !== '.docx') throw templateErrors.not_docx();
    const fields = await checkTemplate(content);
    const sha256 = createHash('sha256').update(content).digest();
    const template: NewTemplate = {
      ...{ id: newId<'template'>(), typeCode, name: displayName(name), size: content.length, sha256, content, fields },
      uploadedByPostId: actor.postId,
    };
    return this.store(actor, template);
  }

  /** Goes back to the product's template; harmless where the agency has none of its own. */
  reset(actor: Actor, typeCode: string): Promise<TypeTemplate> {
    return this.database.transaction(actor, async () => {
      requireType(typeCode);
      requireAllowed(actor, 'template.manage', { agencyId: actor.agencyId }, templateErrors.not_found);
      const current = await this.templates.lockCurrent(actor, typeCode);
      if (current) {
        await this.templates.end(current);
        await this.journal.record(actor, templateReset(actor, current));
      }
      return this.queries.one(actor, typeCode);
    });
  }

  private store(actor: Actor, template: NewTemplate): Promise<TypeTemplate> {
    return this.database.transaction(actor, async () => {
      const { id, typeCode, name, sha256 } = template;
      requireAllowed(actor, 'template.manage', { agencyId: actor.agencyId }, templateErrors.not_found);
      const current = await this.templates.lockCurrent(actor, typeCode);
      if (current?.sha256.equals(sha256)) return this.queries.one(actor, typeCode);
      if (current) await this.templates.end(current);
      const number = await this.templates.insert(actor, template);
      const after = { id, typeCode, number, name, sha256: sha256.toString('hex') };
      await this.journal.record(actor, templateReplaced(actor, after, current));
      return this.queries.one(actor, typeCode);
    });
  }
}

async function read(source: Readable): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of source) {
    const bytes = Buffer.from(chunk as Uint8Array);
    size += bytes.length;
    if (size > TEMPLATE_BYTES) throw fileErrors.too_large({ limitBytes: TEMPLATE_BYTES });
    chunks.push(bytes);
  }
  if (size === 0) throw fileErrors.empty();
  return Buffer.concat(chunks);
}
