import { identityEndpoints, type Actor } from '@lienthong/identity/model';
import type { InputOf } from '@lienthong/platform/contract';
import { CallerOf, Endpoint, Input } from '@lienthong/platform/http';
import type { Page } from '@lienthong/platform/kernel';
import { Controller } from '@nestjs/common';
import { PeopleQueries } from '../people/people.queries';
import { PeopleService } from '../people/people.service';
import type { PersonView } from '../people/person.view';

type Ask<K extends keyof typeof identityEndpoints> = InputOf<(typeof identityEndpoints)[K]>;

/** People of the acting agency and their posts. */
@Controller()
export class PeopleController {
  constructor(
    private readonly people: PeopleService,
    private readonly queries: PeopleQueries,
  ) {}

  @Endpoint(identityEndpoints.people)
  list(@CallerOf() actor: Actor, @Input() { query }: Ask<'people'>): Promise<Page<PersonView>> {
    return this.queries.list(actor, query);
  }

  @Endpoint(identityEndpoints.addPerson)
  add(@CallerOf() actor: Actor, @Input() { body }: Ask<'addPerson'>): Promise<PersonView> {
    return this.people.add(actor, body);
  }

  @Endpoint(identityEndpoints.addPost)
  addPost(@CallerOf() actor: Actor, @Input() { params, body }: Ask<'addPost'>): Promise<PersonView> {
    return this.people.addPost(actor, params.id, body);
  }

  @Endpoint(identityEndpoints.endPost)
  endPost(@CallerOf() actor: Actor, @Input() { params }: Ask<'endPost'>): Promise<PersonView> {
    return this.people.endPost(actor, params.id);
  }

  @Endpoint(identityEndpoints.disablePerson)
  disable(@CallerOf() actor: Actor, @Input() { params }: Ask<'disablePerson'>): Promise<PersonView> {
    return this.people.disable(actor, params.id);
  }

  @Endpoint(identityEndpoints.enablePerson)
  enable(@CallerOf() actor: Actor, @Input() { params }: Ask<'enablePerson'>): Promise<PersonView> {
    return this.people.enable(actor, params.id);
  }
}
