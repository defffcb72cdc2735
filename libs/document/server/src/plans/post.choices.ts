import type { PostChoice } from '@lienthong/document/model';
import type { Actor, Role } from '@lienthong/identity/model';
import { Colleagues, type Colleague } from '@lienthong/identity/server';
import { Injectable } from '@nestjs/common';

const ASKED = ['leader', 'clerk', 'officer'] as const satisfies readonly Role[];

/** Posts of the acting agency that a step can ask. */
@Injectable()
export class PostChoices {
  constructor(private readonly colleagues: Colleagues) {}

  /** Everybody who may review, leaders first; joins a running transaction. */
  async all(actor: Actor): Promise<PostChoice[]> {
    const known = new Map<string, Colleague>();
    for (const role of ASKED)
      for (const colleague of await this.colleagues.withRole(actor, role)) known.set(colleague.postId, colleague);
    return [...known.values()].map(toChoice);
  }
}

/** A colleague as a choice. */
function toChoice({ postId, personName, title: postTitle, unit }: Colleague): PostChoice {
  const place = unit && !postTitle.includes(unit.name) ? `${postTitle}, ${unit.name}` : postTitle;
  return { postId, personName, postTitle: place };
}
