import { makeCopy, type relationEndpoints } from '@lienthong/dossier/model';
import { formatCode } from '@lienthong/document/model';
import { AgencyDirectory } from '@lienthong/agency/server';
import type { Actor } from '@lienthong/identity/model';
import type { AnswerOf, InputOf } from '@lienthong/platform/contract';
import { Database } from '@lienthong/platform/database';
import { Journal } from '@lienthong/platform/journal';
import { newId } from '@lienthong/platform/kernel';
import { normaliseText } from '@lienthong/platform/text';
import { COPIES_SERIES } from '@lienthong/register/model';
import { NumberBooks } from '@lienthong/register/server';
import { Injectable } from '@nestjs/common';
import { RelationRepository, type NewCopy } from '../persistence/relation.repository';
import { RelationQueries } from './relation.queries';

type Wanted = InputOf<typeof relationEndpoints.copy>['body'];

/** Write side of certified copies (sao y, sao lục, trích sao). */
@Injectable()
export class CopyService {
  constructor(
    private readonly database: Database,
    private readonly relations: RelationRepository,
    private readonly books: NumberBooks,
    private readonly agencies: AgencyDirectory,
    private readonly queries: RelationQueries,
    private readonly journal: Journal,
  ) {}

  /** Makes a copy in a direction that the decree allows (art. 25); its number is the last thing before the commit. */
  make(actor: Actor, wanted: Wanted): Promise<AnswerOf<typeof relationEndpoints.copy>> {
    return this.database.transaction(actor, async () => {
      await this.relations.end(actor, wanted.source);
      const { form, medium, fileId } = wanted;
      makeCopy(form, { medium: wanted.fromMedium, isCopy: wanted.sourceIsCopy }, medium, fileId !== null);
      const copy = await this.number(actor, wanted);
      await this.relations.insertCopy(actor, copy);
      await this.journal.record(actor, {
        action: 'document.copied.v1',
        subject: { type: wanted.source.kind, id: wanted.source.id },
        after: copy,
        data: { code: copy.code, form, medium },
      });
      return this.queries.copy(actor, copy.id);
    });
  }

  private async number(actor: Actor, wanted: Wanted): Promise<NewCopy> {
    const { sourceIsCopy: _source, ...fields } = wanted;
    const { abbreviation } = await this.agencies.get(actor.agencyId);
    const { last: number, year, at, day } = await this.books.grant(COPIES_SERIES);
    const code = formatCode(number, `${wanted.form}-${abbreviation}`);
    const recipients = normaliseText(wanted.recipients).trim();
    return { ...fields, recipients, id: newId<'copy'>(), year, number, code, madeOn: day, madeAt: at };
  }
}
