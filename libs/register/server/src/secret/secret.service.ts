import type { Actor } from '@lienthong/identity/model';
import type { InputOf } from '@lienthong/platform/contract';
import { Database } from '@lienthong/platform/database';
import { Journal } from '@lienthong/platform/journal';
import { newId } from '@lienthong/platform/kernel';
import {
  registerSecret,
  SECRET_SERIES,
  type secretEndpoints,
  type SecretStub,
  type SecretStubView,
} from '@lienthong/register/model';
import { Injectable } from '@nestjs/common';
import { NumberBooks } from '../number-books';
import { secretRegistered } from '../register.events';

const INSERT = `
  INSERT INTO secret_stubs (id, agency_id, series, year, number, dated_on, counterpart, secrecy, registered_by, registered_by_post_id, registered_at)
  VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)`;

/** Write side of the register of secret documents: a number in a series of its own, and nothing of the content. */
@Injectable()
export class SecretService {
  constructor(
    private readonly database: Database,
    private readonly books: NumberBooks,
    private readonly journal: Journal,
  ) {}

  /** Registers a secret document that stays on paper. */
  register(actor: Actor, said: InputOf<typeof secretEndpoints.register>['body']): Promise<SecretStubView> {
    return this.database.transaction(actor, async () => {
      const series = SECRET_SERIES[said.direction];
      const { last: number, year, at, day } = await this.books.grant(series);
      registerSecret(said, day);
      const stub: SecretStub = { ...said, id: newId<'secret-stub'>(), agencyId: actor.agencyId, year, number };
      const { datedOn, counterpart, secrecy } = stub;
      const what = [stub.id, actor.agencyId, series, year, number, datedOn, counterpart, secrecy];
      await this.database.query(INSERT, [...what, actor.personName, actor.postId, at]);
      await this.journal.record(actor, secretRegistered(stub));
      const { agencyId: _agency, ...view } = stub;
      return { ...view, registeredBy: actor.personName, registeredAt: at.toISOString() };
    });
  }
}
