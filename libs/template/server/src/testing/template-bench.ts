import { AgencyDirectory, agencyEntities } from '@lienthong/agency/server';
import { documentEntities } from '@lienthong/document/server';
import { permissionsOf, type Role } from '@lienthong/identity/model';
import { newId } from '@lienthong/platform/kernel';
import {
  aCaller,
  anAgency,
  ModuleBench,
  storeAgency,
  storeCaller,
  type TestAgency,
  type TestCaller,
  type TestDatabase,
} from '@lienthong/platform/testing';
import { signingEntities } from '@lienthong/signing/server';
import type { Type } from '@nestjs/common';
import { Document, Packer, Paragraph } from 'docx';
import { templateEntities, TemplateModule } from '../template.module';

/** Somebody of an agency, as these specs act. */
export type TestActor = TestCaller<Role>;

/** Templates on a real database and a real store. */
export interface TemplateBench {
  readonly db: TestDatabase;
  get<T>(type: Type<T>): T;
  agency(said?: Parameters<typeof anAgency>[0]): Promise<TestAgency>;
  someone(agency: Pick<TestAgency, 'id'>, role: Role, name?: string): Promise<TestActor>;
  /** Gives a post the mandate to sign for the committee's head. */
  mandate(signer: TestActor): Promise<void>;
  close(): Promise<void>;
}

/** Sets everything up; `close()` takes it away. */
export async function templateBench(): Promise<TemplateBench> {
  const bench = await ModuleBench.open(TemplateModule, {
    entities: [...agencyEntities, ...signingEntities, ...documentEntities, ...templateEntities],
  });
  const { db } = bench;
  const get = <T>(type: Type<T>): T => bench.get(type);
  return {
    db,
    get,
    agency: async (said = {}) => {
      const agency = await storeAgency(db, anAgency(said));
      get(AgencyDirectory).forget();
      return agency;
    },
    someone: async ({ id: agencyId }, role, personName = `${role} ${agencyId.slice(-4)}`) => {
      const caller = aCaller<Role>({ agencyId, roles: [role], permissions: permissionsOf([role]) });
      await storeCaller(db, { ...caller, personName }, role);
      return { ...caller, personName };
    },
    mandate: async ({ agencyId, postId }) => {
      await db.asOwner(`UPDATE posts SET title = 'Phó Chủ tịch' WHERE id = $1`, [postId]);
      await db.asOwner(
        `INSERT INTO signing_mandates (id, agency_id, post_id, standing, lines, from_on, basis, granted_by_post_id)
         VALUES ($1, $2, $3, 'deputy', $4, '2020-01-01', 'Quyết định', $3)`,
        [newId<'mandate'>(), agencyId, postId, JSON.stringify(LINES)],
      );
    },
    close: () => bench.close(),
  };
}

const LINES = [
  { capacity: 'ON_BEHALF', principal: 'Ủy ban nhân dân' },
  { capacity: 'FOR_HEAD', principal: 'Chủ tịch' },
];

/** A DOCX of one paragraph. */
export function aTemplate(text: string): Promise<Buffer> {
  return Packer.toBuffer(new Document({ sections: [{ children: [new Paragraph(text)] }] }));
}
