import { can, identityErrors, type Actor, type addPersonSchema } from '@lienthong/identity/model';
import { Database } from '@lienthong/platform/database';
import { httpErrors } from '@lienthong/platform/http';
import { Journal } from '@lienthong/platform/journal';
import { newId, type DomainError } from '@lienthong/platform/kernel';
import { Injectable } from '@nestjs/common';
import type * as z from 'zod';
import { PeopleRepository } from '../persistence/people.repository';
import type { PersonEntity } from '../persistence/person.entity';
import { checkPassword } from '../sign-in/check-password';
import { PasswordQueue } from '../sign-in/password-queue';
import { SessionStore } from '../sessions/session-store';
import { checkGrant } from './grant-roles';
import { nameOf, titleOf } from './names';
import { PeopleQueries } from './people.queries';
import type { PersonView } from './person.view';

/** A new person with a first post and a first password. */
export type AddPerson = z.output<typeof addPersonSchema>;

/** Administers people of the acting agency; somebody of another agency does not exist here. */
@Injectable()
export class PeopleService {
  constructor(
    private readonly database: Database,
    private readonly people: PeopleRepository,
    private readonly queries: PeopleQueries,
    private readonly journal: Journal,
    private readonly passwords: PasswordQueue,
    private readonly sessions: SessionStore,
  ) {}

  /** Adds a person; throws `identity.role_not_grantable`, `identity.password_…` or `identity.username_taken`. */
  add(actor: Actor, { fullName, username, password, post }: AddPerson): Promise<PersonView> {
    return this.database.transaction(actor, async () => {
      permit(actor, { agencyId: actor.agencyId }, identityErrors.person_not_found);
      checkGrant(actor, post.roles);
      checkPassword(password, username);
      const person = { id: newId<'person'>(), fullName: nameOf(fullName), username };
      await this.people.insertPerson(actor, person, await this.passwords.hash(password));
      const subject = { type: 'person', id: person.id };
      await this.journal.record(actor, {
        action: 'identity.person_added.v1',
        subject,
        after: person,
        data: { username },
      });
      return this.give(actor, person, post);
    });
  }

  /** Gives a person one more post; throws `identity.person_not_found` or `identity.role_not_grantable`. */
  addPost(actor: Actor, personId: string, post: AddPerson['post']): Promise<PersonView> {
    return this.database.transaction(actor, async () => {
      const person = await this.lock(actor, personId);
      checkGrant(actor, post.roles);
      return this.give(actor, person, post);
    });
  }

  /** Ends a post today; throws `identity.post_not_found`, `post_ended`, `role_not_grantable`, or `own_account` for the post acted in. */
  endPost(actor: Actor, postId: string): Promise<PersonView> {
    return this.database.transaction(actor, async () => {
      const post = await this.people.lockPost(postId);
      if (!post) throw identityErrors.post_not_found();
      permit(actor, post, identityErrors.post_not_found);
      if (post.endedOn !== null) throw identityErrors.post_ended();
      if (post.id === actor.postId) throw identityErrors.own_account();
      checkGrant(actor, post.roles);
      await this.people.endPost(actor, post.id);
      const { title } = post;
      const subject = { type: 'person', id: post.personId };
      await this.journal.record(actor, { action: 'identity.post_ended.v1', subject, before: post, data: { title } });
      return this.queries.one(actor, post.personId);
    });
  }

  /** Disables a person and ends every session; throws `identity.person_not_found`, `own_account` or `role_not_grantable`. */
  disable(actor: Actor, personId: string): Promise<PersonView> {
    return this.change(actor, personId, true);
  }

  /** Lets a disabled person sign in again; throws like `disable`. */
  enable(actor: Actor, personId: string): Promise<PersonView> {
    return this.change(actor, personId, false);
  }

  private change(actor: Actor, personId: string, disabled: boolean): Promise<PersonView> {
    return this.database.transaction(actor, async () => {
      const person = await this.lock(actor, personId);
      if (person.id === actor.personId) throw identityErrors.own_account();
      const posts = await this.sessions.postsOf(person.id);
      checkGrant(
        actor,
        posts.flatMap(({ roles }) => roles),
      );
      if (disabled === (person.disabledAt !== null)) return this.queries.one(actor, person.id);
      await this.people.setDisabled(actor, person.id, disabled);
      if (disabled) await this.sessions.endOthers(person.id, null);
      const action = disabled ? 'identity.person_disabled.v1' : 'identity.person_enabled.v1';
      await this.journal.record(actor, { action, subject: { type: 'person', id: person.id } });
      return this.queries.one(actor, person.id);
    });
  }

  private async give(
    actor: Actor,
    person: Pick<PersonEntity, 'id' | 'fullName'>,
    post: AddPerson['post'],
  ): Promise<PersonView> {
    const title = titleOf(post.title);
    const roles = [...new Set(post.roles)];
    const given = { id: newId<'post'>(), personId: person.id, personName: person.fullName, title, roles };
    await this.people.insertPost(actor, given);
    const subject = { type: 'person', id: person.id };
    const data = { title, roles: roles.join(' ') };
    await this.journal.record(actor, { action: 'identity.post_added.v1', subject, after: given, data });
    return this.queries.one(actor, person.id);
  }

  private async lock(actor: Actor, personId: string): Promise<PersonEntity> {
    const person = await this.people.lockPerson(personId);
    if (!person) throw identityErrors.person_not_found();
    permit(actor, person, identityErrors.person_not_found);
    return person;
  }
}

/** The policy's answer as an error: what is hidden does not exist, what is refused is forbidden. */
function permit(actor: Actor, owned: { readonly agencyId: string }, absent: () => DomainError): void {
  const verdict = can(actor, 'people.manage', owned);
  if (verdict === 'hidden') throw absent();
  if (verdict === 'refused') throw httpErrors.forbidden({ permission: 'people.manage' });
}
