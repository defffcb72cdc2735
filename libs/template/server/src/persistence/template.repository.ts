import type { Actor } from '@lienthong/identity/model';
import { Database } from '@lienthong/platform/database';
import { Injectable } from '@nestjs/common';
import { TemplateEntity } from './template.entity';

/** A template on its way in: what the database adds is missing. */
export type NewTemplate = Omit<
  TemplateEntity,
  'number' | 'validFrom' | 'endedAt' | 'postTitle' | 'personName' | 'agencyId'
>;

const INSERT = `
  INSERT INTO document_templates (id, agency_id, type_code, number, name, size, sha256, content, fields, uploaded_by_post_id, person_name, post_title)
  SELECT $1, $2, $3, coalesce(max(t.number), 0) + 1, $4, $5, $6, $7, $8, $9, $10, (SELECT title FROM posts WHERE agency_id = $2 AND id = $9)
    FROM document_templates t WHERE t.agency_id = $2 AND t.type_code = $3 RETURNING number`;

/** Write side of templates, always of the acting agency and inside a running transaction. */
@Injectable()
export class TemplateRepository {
  constructor(private readonly database: Database) {}

  /** The template of a type in force, locked; also when there is none, nobody else changes the type until commit. */
  async lockCurrent(actor: Actor, typeCode: string): Promise<TemplateEntity | undefined> {
    const key = `document_templates ${actor.agencyId} ${typeCode}`;
    await this.database.query('SELECT pg_advisory_xact_lock(hashtextextended($1, 0))', [key]);
    const found = await this.database.manager
      .createQueryBuilder(TemplateEntity, 't')
      .where('t.agencyId = :agencyId AND t.typeCode = :typeCode AND t.endedAt IS NULL', {
        agencyId: actor.agencyId,
        typeCode,
      })
      .getOne();
    return found ?? undefined;
  }

  /** Ends a locked template. */
  async end({ id, agencyId }: TemplateEntity): Promise<void> {
    await this.database.query(
      'UPDATE document_templates SET ended_at = clock_timestamp() WHERE agency_id = $1 AND id = $2',
      [agencyId, id],
    );
  }

  /** Stores the next template of its type and answers its number. */
  async insert(actor: Actor, template: NewTemplate): Promise<number> {
    const { id, typeCode, name, size, sha256, content, fields, uploadedByPostId } = template;
    const [row] = await this.database.query<{ number: number }>(INSERT, [
      id,
      actor.agencyId,
      typeCode,
      name,
      size,
      sha256,
      content,
      fields,
      uploadedByPostId,
      actor.personName,
    ]);
    return row?.number ?? 0;
  }
}
