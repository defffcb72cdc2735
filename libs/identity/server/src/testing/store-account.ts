import type { Role } from '@lienthong/identity/model';
import { newId } from '@lienthong/platform/kernel';
import type { TestDatabase } from '@lienthong/platform/testing';
import { hashPassword } from '../sign-in/password-hash';

/** The password of every stored account. */
export const PASSWORD = 'bốn con ngựa đá nhau';

/** Somebody who can sign in, with one post. */
export interface TestAccount {
  readonly id: string;
  readonly postId: string;
  readonly username: string;
  readonly fullName: string;
  readonly agencyId: string;
}

let hash: Promise<string> | undefined;
let count = 0;

/** Stores a person of an agency with a post and `PASSWORD`. */
export async function storeAccount(
  db: TestDatabase,
  agencyId: string,
  said: {
    readonly roles?: readonly Role[];
    readonly username?: string;
    readonly fullName?: string;
    readonly title?: string;
  } = {},
): Promise<TestAccount> {
  count += 1;
  hash ??= hashPassword(PASSWORD);
  const { roles = ['clerk'], username = `nguoi.${count}`, fullName = `Người Thứ ${count}`, title = 'Văn thư' } = said;
  const id = newId<'person'>();
  await db.asOwner('INSERT INTO people (id, agency_id, full_name, username) VALUES ($1, $2, $3, $4)', [
    id,
    agencyId,
    fullName,
    username,
  ]);
  await db.asOwner('INSERT INTO credentials (person_id, password_hash) VALUES ($1, $2)', [id, await hash]);
  const postId = await storePost(db, { id, agencyId, fullName }, roles, title);
  return { id, postId, username, fullName, agencyId };
}

/** Stores one more post, in any agency. */
export async function storePost(
  db: TestDatabase,
  person: Pick<TestAccount, 'id' | 'agencyId' | 'fullName'>,
  roles: readonly Role[],
  title = 'Chuyên viên',
): Promise<string> {
  const postId = newId<'post'>();
  await db.asOwner(
    'INSERT INTO posts (id, agency_id, person_id, person_name, title, roles) VALUES ($1, $2, $3, $4, $5, $6)',
    [postId, person.agencyId, person.id, person.fullName, title, roles],
  );
  return postId;
}
