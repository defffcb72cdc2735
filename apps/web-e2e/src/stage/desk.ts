import type { APIRequestContext, APIResponse } from '@playwright/test';
import { agencyEndpoints } from '@lienthong/agency/model';
import { documentEndpoints, fileEndpoints, fileViewSchema, type DocumentView } from '@lienthong/document/model';
import { dispatchEndpoints } from '@lienthong/dispatch/model';
import { identityEndpoints, sessionViewSchema } from '@lienthong/identity/model';
import {
  CSRF_HEADER,
  IDEMPOTENCY_KEY,
  needsIdempotencyKey,
  type AnswerOf,
  type CallOf,
  type Endpoint,
} from '@lienthong/platform/contract';
import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { PASSWORD } from './accounts';

/** The founding document as a file of this repository. */
export const DECISION_57 = join(import.meta.dirname, '../../../api-e2e/src/data/57-2010-qd-ubnd.pdf');

interface Loose {
  readonly params?: Record<string, string>;
  readonly query?: Record<string, string | number | boolean>;
  readonly body?: unknown;
}

/** What a draft is to be; the rest is filled in. */
export interface Wanted {
  readonly subject: string;
  readonly typeCode?: string;
  readonly urgency?: 0 | 1 | 2 | 3;
  readonly dueOn?: string;
}

/** One signed-in person without a screen: prepares what a journey needs, in the browser's own session. */
export class Desk {
  private constructor(
    private readonly request: APIRequestContext,
    /** Who is signed in, as which post. */
    readonly session: AnswerOf<typeof identityEndpoints.signIn>,
  ) {}

  /** Signs in; the cookie stays in the request context, and so in the browser context it belongs to. */
  static async signIn(request: APIRequestContext, username: string, password = PASSWORD): Promise<Desk> {
    const data = { username, password };
    const answer = await request.post(identityEndpoints.signIn.path, { headers: { [CSRF_HEADER]: 'lienthong' }, data });
    return new Desk(request, sessionViewSchema.parse(await jsonOf(answer)));
  }

  /** The agency of the acting post. */
  get agencyId(): string {
    return this.session.post.agencyId;
  }

  /** The id of an agency by its name. */
  async agencyNamed(name: string): Promise<string> {
    const { agencies } = await this.call(agencyEndpoints.directory, { query: {} });
    const found = agencies.find((agency) => agency.name === name);
    if (!found) throw new Error(`no agency is called ${name}`);
    return found.id;
  }

  /** Calls an endpoint that must succeed. */
  async call<E extends Endpoint>(endpoint: E, call: CallOf<E>): Promise<AnswerOf<E>> {
    const { params, query, body } = call as Loose;
    const path = endpoint.path.replaceAll(/:(\w+)/g, (_all, name: string) => params?.[name] ?? '');
    const answer = await this.request.fetch(path, {
      method: endpoint.method,
      headers: {
        [CSRF_HEADER]: 'lienthong',
        ...(needsIdempotencyKey(endpoint) && { [IDEMPOTENCY_KEY]: randomUUID() }),
      },
      ...(query && { params: query }),
      ...(body === undefined ? {} : { data: body }),
    });
    const json = await jsonOf(answer);
    return (endpoint.response ? endpoint.response.parse(json) : undefined) as AnswerOf<E>;
  }

  /** A draft that is ready to be issued, with Decision 57/2010 as its file. */
  async draft({ subject, typeCode = 'QUYET_DINH', urgency = 0, dueOn }: Wanted): Promise<DocumentView> {
    const stored = await this.request.post(fileEndpoints.upload.path, {
      params: { name: '57-2010-qd-ubnd.pdf' },
      headers: { [CSRF_HEADER]: 'lienthong', 'content-type': 'application/octet-stream' },
      data: readFileSync(DECISION_57),
    });
    const { id } = fileViewSchema.parse(await jsonOf(stored));
    return this.call(documentEndpoints.create, {
      body: {
        typeCode,
        subject,
        signerTitle: 'KT. CHỦ TỊCH, PHÓ CHỦ TỊCH',
        signerName: 'Nguyễn Văn Út',
        urgency,
        dueOn: dueOn ?? null,
        fileIds: [id],
      },
    });
  }

  /** Drafts and issues to the given agencies. */
  async issue(wanted: Wanted, recipientIds: readonly string[]): Promise<AnswerOf<typeof dispatchEndpoints.issue>> {
    const { id } = await this.draft(wanted);
    return this.call(dispatchEndpoints.issue, { params: { id }, body: { recipientIds: [...recipientIds] } });
  }
}

async function jsonOf(answer: APIResponse): Promise<unknown> {
  const text = await answer.text();
  if (!answer.ok()) throw new Error(`${answer.url()}: ${answer.status()} ${text.slice(0, 300)}`);
  return text === '' ? undefined : JSON.parse(text);
}
