import { AgencyDirectory, AgencyModule, agencyEntities } from '@lienthong/agency/server';
import { permissionsOf, type Role } from '@lienthong/identity/model';
import { newId } from '@lienthong/platform/kernel';
import {
  anAgency,
  ModuleBench,
  storeAgency,
  type TestAgency,
  type TestCaller,
  type TestDatabase,
} from '@lienthong/platform/testing';
import type { Type } from '@nestjs/common';
import { signingEntities, SigningModule } from '../signing.module';

/** Somebody of an agency, as these specs act. */
export type TestActor = TestCaller<Role>;

/** The signing domain on a real database. */
export interface SigningBench {
  readonly db: TestDatabase;
  get<T>(type: Type<T>): T;
  /** Stores an agency. */
  agency(said?: Partial<TestAgency>): Promise<TestAgency>;
  /** Stores somebody with a role and a title in an agency. */
  someone(agency: TestAgency, role: Role, title: string): Promise<TestActor>;
  /** Makes a post the head of a new unit of its agency. */
  headOfUnit(actor: TestActor): Promise<TestActor>;
  /** Stores a draft and answers its id. */
  draft(actor: TestActor): Promise<string>;
  close(): Promise<void>;
}

/** Sets the signing domain up; `close()` takes everything away. */
export async function signingBench(): Promise<SigningBench> {
  const bench = await ModuleBench.open(SigningModule, {
    entities: [...agencyEntities, ...signingEntities],
    imports: [AgencyModule],
  });
  const { db } = bench;
  return {
    db,
    get: (type) => bench.get(type),
    agency: async (said) => {
      const stored = await storeAgency(db, anAgency(said));
      bench.get(AgencyDirectory).forget();
      return stored;
    },
    someone: (agency, role, title) => bench.someone(agency, role, permissionsOf([role]), title),
    headOfUnit: async (actor) => {
      const id = newId<'unit'>();
      await db.asOwner('INSERT INTO units (id, agency_id, name) VALUES ($1, $2, $3)', [id, actor.agencyId, id]);
      await db.asOwner('UPDATE posts SET unit_id = $2, heads_unit = true WHERE id = $1', [actor.postId, id]);
      return actor;
    },
    draft: async ({ agencyId, postId }) => {
      const id = newId<'document'>();
      await db.asOwner(
        `INSERT INTO documents (id, agency_id, owner_post_id, type_code, type_name, document_class, subject, subject_folded,
                                signer_title, signer_name, language)
         VALUES ($1, $2, $3, 'QUYET_DINH', 'Quyết định', 'administrative', 'Về việc thử', '', '', '', 'Tiếng Việt')`,
        [id, agencyId, postId],
      );
      return id;
    },
    close: () => bench.close(),
  };
}
