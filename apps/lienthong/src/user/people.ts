import type { Agency, AgencyId } from '@lienthong/agency/model';
import { identityErrors, passwordFault, type PersonId, type Role } from '@lienthong/identity/model';
import { hashPassword } from '@lienthong/identity/server';
import { Database, NOBODY, violatedConstraint } from '@lienthong/platform/database';
import { Journal } from '@lienthong/platform/journal';
import { newId } from '@lienthong/platform/kernel';
import type { INestApplicationContext } from '@nestjs/common';
import { operatorErrors } from '../operator.errors';

/** A person to be added with a first post. */
export interface NewPerson {
  readonly username: string;
  readonly fullName: string;
  readonly password: string;
  readonly title: string;
  readonly roles: readonly Role[];
}

/** A person as the operator sees one. */
export interface PersonLine {
  readonly username: string;
  readonly fullName: string;
  readonly agency: string;
  readonly roles: string;
  readonly disabled: boolean;
  readonly demo: boolean;
}

interface Stored {
  readonly id: PersonId;
  readonly agency_id: AgencyId;
}

/** Creates accounts and changes them on behalf of the operator; each act leaves a line in the journal of the person's agency. */
export class People {
  private readonly database: Database;
  private readonly journal: Journal;

  constructor(app: INestApplicationContext) {
    this.database = app.get(Database);
    this.journal = app.get(Journal);
  }

  async add(agency: Agency, person: NewPerson): Promise<void> {
    refuseWeak(person.password, person.username);
    const hash = await hashPassword(person.password);
    await this.database
      .transaction(NOBODY, () => this.insert(agency, person, hash))
      .catch((error: unknown) => {
        throw violatedConstraint(error) === 'uq_people_username'
          ? identityErrors.username_taken({}, { cause: error })
          : error;
      });
  }

  /** Sets a password and ends every session of the person. */
  async setPassword(username: string, password: string): Promise<void> {
    refuseWeak(password, username);
    const hash = await hashPassword(password);
    await this.change(username, 'identity.password_reset.v1', async ({ id }) => {
      await this.database.query(
        `INSERT INTO credentials (person_id, password_hash) VALUES ($1, $2)
         ON CONFLICT (person_id) DO UPDATE SET password_hash = excluded.password_hash, changed_at = clock_timestamp()`,
        [id, hash],
      );
      await this.database.query('DELETE FROM sign_in_tries WHERE username = $1', [username]);
      await this.endSessions(id);
    });
  }

  /** Disables an account and ends its sessions. */
  disable(username: string): Promise<void> {
    return this.change(username, 'identity.person_disabled.v1', async ({ id }) => {
      await this.database.query(
        'UPDATE people SET disabled_at = coalesce(disabled_at, clock_timestamp()) WHERE id = $1',
        [id],
      );
      await this.endSessions(id);
    });
  }

  enable(username: string): Promise<void> {
    return this.change(username, 'identity.person_enabled.v1', async ({ id }) => {
      await this.database.query('UPDATE people SET disabled_at = NULL WHERE id = $1', [id]);
    });
  }

  /** Everybody, or the people of one agency; one line per person, posts that still run. */
  list(agency?: Agency): Promise<PersonLine[]> {
    return this.database.transaction(NOBODY, () =>
      this.database.query<PersonLine>(
        `SELECT p.username, p.full_name AS "fullName", a.name AS agency, p.disabled_at IS NOT NULL AS disabled, p.demo,
                coalesce(string_agg(array_to_string(o.roles, '+') ||
                  CASE WHEN o.agency_id <> p.agency_id THEN ' (' || other.name || ')' ELSE '' END, ', ' ORDER BY o.started_on, o.id), '') AS roles
           FROM people p JOIN agencies a ON a.id = p.agency_id
           LEFT JOIN posts o ON o.person_id = p.id AND (o.ended_on IS NULL OR o.ended_on > (clock_timestamp() AT TIME ZONE 'Asia/Ho_Chi_Minh')::date)
           LEFT JOIN agencies other ON other.id = o.agency_id
          WHERE $1::uuid IS NULL OR p.agency_id = $1
          GROUP BY p.id, a.id ORDER BY a.name, p.username`,
        [agency?.id ?? null],
      ),
    );
  }

  private async insert(agency: Agency, person: NewPerson, hash: string): Promise<void> {
    const id = newId<'person'>();
    const { username, fullName, title, roles } = person;
    await this.database.query('INSERT INTO people (id, agency_id, full_name, username) VALUES ($1, $2, $3, $4)', [
      id,
      agency.id,
      fullName,
      username,
    ]);
    await this.database.query('INSERT INTO credentials (person_id, password_hash) VALUES ($1, $2)', [id, hash]);
    await this.database.query(
      'INSERT INTO posts (id, agency_id, person_id, person_name, title, roles) VALUES ($1, $2, $3, $4, $5, $6)',
      [newId<'post'>(), agency.id, id, fullName, title, roles],
    );
    await this.record(agency.id, id, 'identity.person_added.v1', username);
  }

  private async change(username: string, action: string, act: (person: Stored) => Promise<void>): Promise<void> {
    await this.database.transaction(NOBODY, async () => {
      const [person] = await this.database.query<Stored>(
        'SELECT id, agency_id FROM people WHERE username = $1 FOR UPDATE',
        [username],
      );
      if (!person) throw operatorErrors.person_not_found({ username });
      await act(person);
      await this.record(person.agency_id, person.id, action, username);
    });
  }

  private async endSessions(person: PersonId): Promise<void> {
    await this.database.query(
      'UPDATE sessions SET ended_at = clock_timestamp() WHERE person_id = $1 AND ended_at IS NULL',
      [person],
    );
  }

  private record(agencyId: AgencyId, id: PersonId, action: string, username: string): Promise<void> {
    return this.journal.recordForSystem(agencyId, {
      action,
      subject: { type: 'person', id },
      data: { username, by: 'operator' },
    });
  }
}

function refuseWeak(password: string, username: string): void {
  const fault = passwordFault(password, username);
  if (fault) throw identityErrors[`password_${fault}`]();
}
