import { AgencyDirectory, agencyEntities } from '@lienthong/agency/server';
import { permissionsOf, type Role } from '@lienthong/identity/model';
import { newId } from '@lienthong/platform/kernel';
import { BLOB_STORE, StagingArea, type BlobStore } from '@lienthong/platform/storage';
import {
  aCaller,
  anAgency,
  ModuleBench,
  storeAgency,
  storeCaller,
  type TestCaller,
  type TestDatabase,
} from '@lienthong/platform/testing';
import { signingEntities } from '@lienthong/signing/server';
import type { Type } from '@nestjs/common';
import { Readable } from 'node:stream';
import { DocumentModule } from '../document.module';
import { FileIntake } from '../files/file.intake';
import { DocumentEntity } from '../persistence/document.entity';
import { FileEntity } from '../persistence/file.entity';
import { StepEntity } from '../persistence/step.entity';

/** Somebody of an agency, as these specs act. */
export type TestActor = TestCaller<Role>;

/** The document domain on a real database and a real store in a temporary directory. */
export interface DocumentBench {
  readonly db: TestDatabase;
  readonly blobs: BlobStore;
  readonly staging: StagingArea;
  readonly dir: string;
  get<T>(type: Type<T>): T;
  /** Stores somebody with a role: in an agency of their own, or in the same one as `colleague`. */
  someone(role: Role, colleague?: TestActor): Promise<TestActor>;
  /** Puts posts into one new unit; the first heads it. */
  unitOf(...members: readonly TestActor[]): Promise<void>;
  /** Gives a post the mandate to sign everything, as head of a committee. */
  mandate(signer: TestActor): Promise<void>;
  /** Takes a text file in and answers its id. */
  file(actor: TestActor, text: string, name?: string): Promise<string>;
  close(): Promise<void>;
}

/** Sets the document domain up; `close()` takes everything away. */
export async function documentBench(): Promise<DocumentBench> {
  const bench = await ModuleBench.open(DocumentModule, {
    entities: [...agencyEntities, ...signingEntities, DocumentEntity, FileEntity, StepEntity],
  });
  const { db, dir } = bench;
  const get = <T>(type: Type<T>): T => bench.get(type);
  return {
    db,
    dir,
    blobs: bench.get<BlobStore>(BLOB_STORE),
    staging: get(StagingArea),
    get,
    someone: async (role, colleague) => {
      const agencyId = colleague?.agencyId ?? (await storeAgency(db, anAgency())).id;
      get(AgencyDirectory).forget();
      const person = aCaller<Role>({ agencyId, roles: [role], permissions: permissionsOf([role]) });
      await storeCaller(db, { ...person, personName: `${role} ${person.postId.slice(-4)}` }, role);
      await db.asOwner('UPDATE posts SET roles = $2 WHERE id = $1', [person.postId, [role]]);
      return { ...person, personName: `${role} ${person.postId.slice(-4)}` };
    },
    mandate: ({ agencyId, postId }) => giveMandate(db, agencyId, postId),
    unitOf: (...members) => placeInUnit(db, members),
    file: async (actor, text, name = 'tep.txt') =>
      (await get(FileIntake).take(actor, { name, source: Readable.from([Buffer.from(text)]) })).id,
    close: () => bench.close(),
  };
}

async function placeInUnit(db: TestDatabase, members: readonly TestActor[]): Promise<void> {
  const [head] = members;
  const unitId = newId<'unit'>();
  await db.asOwner('INSERT INTO units (id, agency_id, name) VALUES ($1, $2, $3)', [unitId, head?.agencyId, unitId]);
  for (const { postId } of members)
    await db.asOwner('UPDATE posts SET unit_id = $2, heads_unit = $3 WHERE id = $1', [
      postId,
      unitId,
      postId === head?.postId,
    ]);
}

async function giveMandate(db: TestDatabase, agencyId: string, postId: string): Promise<void> {
  await db.asOwner(
    `INSERT INTO signing_mandates (id, agency_id, post_id, standing, lines, from_on, basis, granted_by_post_id)
     VALUES ($1, $2, $3, 'head', '[{"capacity": "ON_BEHALF", "principal": "Ủy ban nhân dân"}]', '2020-01-01', 'Quyết định bổ nhiệm', $3)`,
    [newId<'mandate'>(), agencyId, postId],
  );
}
