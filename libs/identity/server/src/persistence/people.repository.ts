import { identityErrors, type Actor } from '@lienthong/identity/model';
import { Database, violatedConstraint } from '@lienthong/platform/database';
import { Injectable } from '@nestjs/common';
import { PersonEntity } from './person.entity';
import { PostEntity } from './post.entity';

/** A new person's row; the agency is the actor's. */
export type NewPerson = Pick<PersonEntity, 'id' | 'fullName' | 'username'>;

/** A new post's row; the agency is the actor's. */
export type NewPost = Pick<PostEntity, 'id' | 'personId' | 'personName' | 'title' | 'roles'>;

/** Writes people and posts of the acting agency. */
@Injectable()
export class PeopleRepository {
  constructor(private readonly database: Database) {}

  /** Stores a person with the hash of the first password; throws `identity.username_taken`. */
  async insertPerson(actor: Actor, person: NewPerson, passwordHash: string): Promise<void> {
    try {
      await this.database.manager.insert(PersonEntity, { ...person, agencyId: actor.agencyId, demo: false });
    } catch (error) {
      if (violatedConstraint(error) === 'uq_people_username')
        throw identityErrors.username_taken({ username: person.username });
      throw error;
    }
    await this.database.query('SELECT password_set($1, $2)', [person.id, passwordHash]);
  }

  /** Stores a post. */
  async insertPost(actor: Actor, post: NewPost): Promise<void> {
    await this.database.manager.insert(PostEntity, {
      ...post,
      agencyId: actor.agencyId,
      endedOn: null,
      unitId: null,
      headsUnit: false,
    });
  }

  /** Locks a person's row against changes until the transaction ends; `undefined` when this tenant sees none. */
  async lockPerson(id: string): Promise<PersonEntity | undefined> {
    return (
      (await this.database.manager.findOne(PersonEntity, { where: { id }, lock: { mode: 'pessimistic_write' } })) ??
      undefined
    );
  }

  /** Locks a post's row; `undefined` when this tenant sees none. */
  async lockPost(id: string): Promise<PostEntity | undefined> {
    return (
      (await this.database.manager.findOne(PostEntity, { where: { id }, lock: { mode: 'pessimistic_write' } })) ??
      undefined
    );
  }

  /** Disables a person from this moment on, or enables again. */
  async setDisabled(actor: Actor, id: string, disabled: boolean): Promise<void> {
    const disabledAt = disabled ? () => 'clock_timestamp()' : null;
    await this.database.manager.update(PersonEntity, { id, agencyId: actor.agencyId }, { disabledAt });
  }

  /** Ends a post with this day, by the database's clock: it is the one that decides who holds a post. */
  async endPost(actor: Actor, id: string): Promise<void> {
    const endedOn = (): string => `(clock_timestamp() AT TIME ZONE 'Asia/Ho_Chi_Minh')::date`;
    await this.database.manager.update(PostEntity, { id, agencyId: actor.agencyId }, { endedOn });
  }
}
