import { Component, computed, inject, input, linkedSignal, output, signal } from '@angular/core';
import { identityEndpoints } from '@lienthong/identity/model';
import { formatDate, Icon, ProblemBanner, StatusChip, Toasts } from '@lienthong/platform/ui';
import { Api, ErrorMessages, injectText, Session } from '@lienthong/platform/web';
import { InlineConfirm } from '../form/inline-confirm';
import type { identityVi } from '../messages/identity.vi';
import { AddPostForm } from './add-post-form';
import { PlacePostForm } from './place-post-form';
import { grantableRoles, presentPosts, type Person, type PersonPost } from './person';

/** One person: state and posts, and what an administrator may do about them. */
@Component({
  selector: 'lt-person-pane',
  imports: [AddPostForm, Icon, InlineConfirm, PlacePostForm, ProblemBanner, StatusChip],
  templateUrl: './person-pane.html',
})
export class PersonPane {
  readonly person = input.required<Person>();
  /** The person as an act has left it. */
  readonly changed = output<Person>();
  /** The pane is to be closed. */
  readonly left = output<void>();
  protected readonly text = injectText<typeof identityVi>('identity');
  protected readonly errors = inject(ErrorMessages);
  protected readonly busy = signal(false);
  private readonly personId = computed(() => this.person().id);
  // Another person begins without the refusals and the half-written post of the one before.
  protected readonly refusal = linkedSignal<string, unknown>({ source: this.personId, computation: () => undefined });
  protected readonly addingPost = linkedSignal({ source: this.personId, computation: () => false });
  /** The post whose place is being written. */
  protected readonly placing = linkedSignal<string, string | undefined>({
    source: this.personId,
    computation: () => undefined,
  });
  private readonly session = inject(Session);
  private readonly api = inject(Api);
  private readonly toasts = inject(Toasts);
  protected readonly isSelf = computed(() => this.session.person()?.id === this.personId());
  protected readonly present = computed(() => presentPosts(this.person()));
  protected readonly manages = computed(() => this.session.can('people.manage'));
  private readonly grantable = computed(() => grantableRoles(this.session.can('agency.manage')));

  protected rolesOf({ roles }: PersonPost): string {
    return roles.map((role) => this.text(`role.${role}`)).join(', ');
  }

  protected isActing({ id }: PersonPost): boolean {
    return this.session.post()?.id === id;
  }

  protected mayEnd(post: PersonPost): boolean {
    const inReach = post.roles.every((role) => this.grantable().includes(role));
    return this.manages() && inReach && post.endedOn === null && !this.isActing(post);
  }

  protected mayClose(): boolean {
    const roles = this.present().flatMap((post) => post.roles);
    return this.manages() && !this.isSelf() && roles.every((role) => this.grantable().includes(role));
  }

  protected endedWords({ endedOn }: PersonPost): string {
    return endedOn ? this.text('post.endedOn', { day: formatDate(endedOn) }) : '';
  }

  protected disable(): Promise<void> {
    const { id, fullName: name } = this.person();
    return this.act(
      this.api.call(identityEndpoints.disablePerson, { params: { id } }),
      this.text('person.disable.done', { name }),
    );
  }

  protected enable(): Promise<void> {
    const { id, fullName: name } = this.person();
    return this.act(
      this.api.call(identityEndpoints.enablePerson, { params: { id } }),
      this.text('person.enable.done', { name }),
    );
  }

  protected endPost({ id, title }: PersonPost): Promise<void> {
    return this.act(
      this.api.call(identityEndpoints.endPost, { params: { id } }),
      this.text('post.ended.done', { title }),
    );
  }

  protected unitWords({ unit, headsUnit }: PersonPost): string {
    if (!unit) return '';
    return headsUnit ? this.text('post.heads.words', { unit: unit.name }) : unit.name;
  }

  protected takePlace(post: PersonPost, place: Pick<PersonPost, 'unit' | 'headsUnit'>): void {
    this.placing.set(undefined);
    const person = this.person();
    const posts = person.posts.map((one) => (one.id === post.id ? { ...one, ...place } : one));
    this.changed.emit({ ...person, posts });
  }

  protected takePost(person: Person): void {
    this.addingPost.set(false);
    this.changed.emit(person);
  }

  private async act(call: Promise<Person>, done: string): Promise<void> {
    this.busy.set(true);
    this.refusal.set(undefined);
    try {
      this.changed.emit(await call);
      this.toasts.show(done);
    } catch (failure) {
      this.refusal.set(failure);
    } finally {
      this.busy.set(false);
    }
  }
}
