import { AgencyDirectory, agencyEntities } from '@lienthong/agency/server';
import { permissionsOf, type Role } from '@lienthong/identity/model';
import {
  anAgency,
  ModuleBench,
  setDatabaseClock,
  storeAgency,
  type TestAgency,
  type TestCaller,
  type TestDatabase,
} from '@lienthong/platform/testing';
import type { Series } from '@lienthong/register/model';
import type { Type } from '@nestjs/common';
import { randomUUID } from 'node:crypto';
import { NumberBooks } from '../number-books';
import { RegisterModule } from '../register.module';

/** Somebody of an agency, as these specs act. */
export type TestActor = TestCaller<Role>;

/** Registers on a real database whose clock a spec sets. */
export class RegisterBench {
  private constructor(private readonly bench: ModuleBench) {}

  /** Sets everything up; `close()` takes it away. */
  static async open(): Promise<RegisterBench> {
    const bench = await ModuleBench.open(RegisterModule, { entities: agencyEntities, poolSize: 20 });
    return new RegisterBench(bench);
  }

  get db(): TestDatabase {
    return this.bench.db;
  }

  get<T>(type: Type<T>): T {
    return this.bench.get(type);
  }

  close(): Promise<void> {
    return this.bench.close();
  }

  /** Stores an agency that exists since 2015. */
  async agency(said: Partial<TestAgency> = {}): Promise<TestAgency> {
    const agency = await storeAgency(this.db, anAgency({ validFrom: '2015-01-01', ...said }));
    this.get(AgencyDirectory).forget();
    return agency;
  }

  /** Stores somebody with a role in an agency. */
  someone(agency: Pick<TestAgency, 'id'>, role: Role = 'clerk'): Promise<TestActor> {
    return this.bench.someone(agency, role, permissionsOf([role]));
  }

  /** Sets the day and hour in Vietnam. */
  async now(at: string): Promise<void> {
    await setDatabaseClock(this.db, `${at}+07:00`);
  }

  /** Grants the next number of a series to a document, as an issue does; answers the number. */
  async issue(actor: TestActor, series: Series): Promise<number> {
    return this.db.database.transaction(actor, async () => {
      const { last, year, day, at } = await this.get(NumberBooks).grant(series);
      const values = [randomUUID(), actor.agencyId, actor.postId, series, year, last, day, at, `${last}/${series}`];
      await this.db.database.query(ISSUED, values);
      return last;
    });
  }

  /** Every row of the invariants about numbers. */
  violations(): Promise<object[]> {
    return this.db.asOwner(
      `SELECT series, year, fault FROM inv_number_gap UNION ALL SELECT series, year, number || ': ' || fault FROM inv_book_seal`,
    );
  }

  /** What the journal of an agency says, oldest first. */
  journal(
    agency: Pick<TestAgency, 'id'>,
  ): Promise<{ action: string; data: Record<string, unknown>; person_name: string }[]> {
    return this.db.asOwner('SELECT action, data, person_name FROM journal WHERE agency_id = $1 ORDER BY at, id', [
      agency.id,
    ]);
  }
}

const ISSUED = `
  INSERT INTO documents (id, agency_id, owner_post_id, status, type_code, type_name, document_class, subject, subject_folded,
      signer_title, signer_name, language, series, year, number, code_number, code_notation, code, issued_on, issued_at)
  VALUES ($1, $2, $3, 'issued', 'THONG_BAO', 'Thông báo', 'administrative', 'Về việc phòng cháy', '', 'CHỦ TỊCH', 'Nguyễn Văn A',
      'Tiếng Việt', $4, $5, $6::integer, ($6::integer)::text, $4, $9, $7, $8)`;
