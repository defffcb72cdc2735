import { DOCUMENT_TYPES, findDocumentType } from '@lienthong/document/model';
import type { Actor } from '@lienthong/identity/model';
import type { AnswerOf } from '@lienthong/platform/contract';
import { Database } from '@lienthong/platform/database';
import {
  formOf,
  templateErrors,
  type templateEndpoints,
  type TemplateVersion,
  type TypeTemplate,
} from '@lienthong/template/model';
import { Injectable } from '@nestjs/common';
import { defaultTemplate } from './defaults/default-template';

/** A DOCX about to be sent or merged. */
export interface TemplateFile {
  readonly name: string;
  readonly content: Buffer;
  /** Which of the agency's it is; `null` for the product's. */
  readonly number: number | null;
}

interface Row {
  readonly id: string;
  readonly typeCode: string;
  readonly number: number;
  readonly name: string;
  readonly size: number;
  readonly sha256: string;
  readonly fields: string[];
  readonly validFrom: Date;
  readonly endedAt: Date | null;
  readonly personName: string;
  readonly postTitle: string;
}

const ROWS = `
  SELECT id, type_code AS "typeCode", number, name, size, encode(sha256, 'hex') AS sha256, fields, valid_from AS "validFrom",
         ended_at AS "endedAt", person_name AS "personName", post_title AS "postTitle"
    FROM document_templates WHERE agency_id = $1`;
const FILE = 'SELECT name, number, content FROM document_templates WHERE agency_id = $1';

/** Reads templates of the acting agency, and the product's; joins a running transaction. */
@Injectable()
export class TemplateQueries {
  constructor(private readonly database: Database) {}

  /** Every type of the decree with what it is begun with. */
  async list(actor: Actor): Promise<AnswerOf<typeof templateEndpoints.list>> {
    const rows = await this.rows(actor);
    return { items: DOCUMENT_TYPES.map(({ code }) => stateOf(code, rows)) };
  }

  /** What one type is begun with; throws `template.type_unknown`. */
  async one(actor: Actor, typeCode: string): Promise<TypeTemplate> {
    requireType(typeCode);
    return stateOf(typeCode, await this.rows(actor, typeCode));
  }

  /** The templates the agency has had for a type, last first; throws `template.type_unknown`. */
  async history(actor: Actor, typeCode: string): Promise<AnswerOf<typeof templateEndpoints.history>> {
    requireType(typeCode);
    return { items: (await this.rows(actor, typeCode)).map(toVersion) };
  }

  /** One uploaded template; throws `template.not_found`. */
  async content(actor: Actor, id: string): Promise<TemplateFile> {
    const found = await this.file(actor, 'AND id = $2', id);
    if (!found) throw templateErrors.not_found();
    return found;
  }

  /** What a type is begun with now; throws `template.type_unknown` or `none_for_type`. */
  async inForce(actor: Actor, typeCode: string): Promise<TemplateFile> {
    requireType(typeCode);
    return (await this.file(actor, 'AND type_code = $2 AND ended_at IS NULL', typeCode)) ?? this.product(typeCode);
  }

  /** The product's template of a type; throws `template.type_unknown` or `none_for_type`. */
  async product(typeCode: string): Promise<TemplateFile> {
    const { name } = requireType(typeCode);
    const content = await defaultTemplate(typeCode);
    if (!content) throw templateErrors.none_for_type({ type: name });
    return { name: `Mẫu ${name}.docx`, content, number: null };
  }

  private async file(actor: Actor, condition: string, value: string): Promise<TemplateFile | undefined> {
    const [row] = await this.database.transaction(actor, () =>
      this.database.query<TemplateFile>(`${FILE} ${condition}`, [actor.agencyId, value]),
    );
    return row;
  }

  private rows(actor: Actor, typeCode?: string): Promise<Row[]> {
    const [condition, values] = typeCode === undefined ? ['', []] : ['AND type_code = $2', [typeCode]];
    return this.database.transaction(actor, () =>
      this.database.query<Row>(`${ROWS} ${condition} ORDER BY type_code, number DESC`, [actor.agencyId, ...values]),
    );
  }
}

/** The type with a code; throws `template.type_unknown`. */
export function requireType(typeCode: string): { readonly name: string } {
  const type = findDocumentType(typeCode);
  if (!type) throw templateErrors.type_unknown({ typeCode });
  return type;
}

function stateOf(typeCode: string, rows: readonly Row[]): TypeTemplate {
  const own = rows.filter((row) => row.typeCode === typeCode);
  const current = own.find(({ endedAt }) => endedAt === null);
  return {
    typeCode,
    own: current ? toVersion(current) : null,
    hasDefault: formOf(typeCode) !== undefined,
    versions: own.length,
  };
}

function toVersion(row: Row): TemplateVersion {
  const { id, number, name, size, sha256, fields, personName, postTitle } = row;
  return {
    ...{ id, number, name, size, sha256, fields },
    validFrom: row.validFrom.toISOString(),
    endedAt: row.endedAt?.toISOString() ?? null,
    uploadedBy: { personName, postTitle },
  };
}
