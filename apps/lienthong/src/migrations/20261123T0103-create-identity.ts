import type { MigrationInterface, QueryRunner } from 'typeorm';
import { DATABASE_ROLES, definerFunction, tenantTable } from './tenant-table';

const { app, definer } = DATABASE_ROLES;

/**
 * People, posts, credentials and sessions. Credentials and sessions are needed before any agency is known: no role has
 * a right on them, they are reached only through the functions below; the worker through none.
 */
export class CreateIdentity1763859780000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`${this.tables()}${this.signIn()}${this.sessions()}`);
  }

  private tables(): string {
    return `
      CREATE TABLE people (
        id uuid CONSTRAINT pk_people PRIMARY KEY,
        agency_id uuid NOT NULL CONSTRAINT fk_people_agency REFERENCES agencies (id),
        full_name text NOT NULL CONSTRAINT ck_people_full_name CHECK (length(full_name) BETWEEN 1 AND 50),
        username text NOT NULL CONSTRAINT uq_people_username UNIQUE,
        demo boolean NOT NULL DEFAULT false, disabled_at timestamptz,
        created_at timestamptz NOT NULL DEFAULT clock_timestamp(),
        CONSTRAINT uq_people_agency UNIQUE (agency_id, id));
      CREATE TABLE posts (
        id uuid CONSTRAINT pk_posts PRIMARY KEY,
        agency_id uuid NOT NULL CONSTRAINT fk_posts_agency REFERENCES agencies (id),
        person_id uuid NOT NULL CONSTRAINT fk_posts_person REFERENCES people (id),
        person_name text NOT NULL, title text NOT NULL, roles text[] NOT NULL CONSTRAINT ck_posts_roles CHECK (cardinality(roles) > 0),
        started_on date NOT NULL DEFAULT (clock_timestamp() AT TIME ZONE 'Asia/Ho_Chi_Minh')::date, ended_on date);
      CREATE INDEX ix_posts_agency ON posts (agency_id, person_id);
      CREATE INDEX ix_posts_person ON posts (person_id);
      CREATE TABLE credentials (
        person_id uuid CONSTRAINT pk_credentials PRIMARY KEY CONSTRAINT fk_credentials_person REFERENCES people (id),
        password_hash text NOT NULL, changed_at timestamptz NOT NULL DEFAULT clock_timestamp(),
        -- Second factors will stand beside the password; sign-in already asks whether one is required.
        second_factor jsonb);
      CREATE TABLE sign_in_tries (
        username text CONSTRAINT pk_sign_in_tries PRIMARY KEY,
        wrong integer NOT NULL DEFAULT 0, free_at timestamptz NOT NULL DEFAULT clock_timestamp());
      CREATE INDEX ix_sign_in_tries_free ON sign_in_tries (free_at);
      CREATE TABLE sessions (
        id uuid CONSTRAINT pk_sessions PRIMARY KEY,
        person_id uuid NOT NULL CONSTRAINT fk_sessions_person REFERENCES people (id),
        post_id uuid NOT NULL CONSTRAINT fk_sessions_post REFERENCES posts (id),
        token_hash bytea NOT NULL CONSTRAINT uq_sessions_token UNIQUE,
        started_at timestamptz NOT NULL DEFAULT clock_timestamp(), last_seen_at timestamptz NOT NULL DEFAULT clock_timestamp(),
        expires_at timestamptz NOT NULL, ended_at timestamptz, address text, agent text);
      CREATE INDEX ix_sessions_person ON sessions (person_id, expires_at);
      ${tenantTable('people', { app: 'SELECT, INSERT, UPDATE', worker: '' })}
      ${tenantTable('posts', { app: 'SELECT, INSERT, UPDATE', worker: 'SELECT' })}
      ${['credentials', 'sign_in_tries', 'sessions']
        .map(
          (table) => `
      ALTER TABLE ${table} ENABLE ROW LEVEL SECURITY; ALTER TABLE ${table} FORCE ROW LEVEL SECURITY;
      CREATE POLICY definer ON ${table} FOR ALL TO ${definer} USING (true);
      GRANT SELECT, INSERT, UPDATE, DELETE ON ${table} TO ${definer};`,
        )
        .join('')}`;
  }

  private signIn(): string {
    return `
      CREATE FUNCTION sign_in_find(p_username text)
        RETURNS TABLE (person_id uuid, password_hash text, disabled boolean, wrong integer, wait_seconds double precision,
                       second_factor jsonb)
        LANGUAGE sql AS $$
        SELECT p.id, c.password_hash, p.disabled_at IS NOT NULL, coalesce(t.wrong, 0),
               greatest(0, extract(epoch FROM t.free_at - clock_timestamp())), c.second_factor
          FROM (SELECT p_username AS username) asked
          LEFT JOIN people p ON p.username = asked.username
          LEFT JOIN credentials c ON c.person_id = p.id
          LEFT JOIN sign_in_tries t ON t.username = asked.username $$;
      CREATE FUNCTION sign_in_failed(p_username text, p_delay interval) RETURNS integer LANGUAGE sql AS $$
        -- A day without a try forgets it: names that nobody has would pile up for ever.
        DELETE FROM sign_in_tries WHERE username IN (
          SELECT t.username FROM sign_in_tries t WHERE t.free_at < clock_timestamp() - interval '1 day' AND t.username <> p_username
           ORDER BY t.free_at LIMIT 10 FOR UPDATE SKIP LOCKED);
        INSERT INTO sign_in_tries (username, wrong, free_at) VALUES (p_username, 1, clock_timestamp() + p_delay)
        ON CONFLICT (username) DO UPDATE SET wrong = sign_in_tries.wrong + 1, free_at = clock_timestamp() + p_delay
        RETURNING wrong $$;
      CREATE FUNCTION sign_in_succeeded(p_username text) RETURNS void LANGUAGE sql AS $$
        DELETE FROM sign_in_tries WHERE username = p_username $$;
      CREATE FUNCTION password_set(p_person uuid, p_hash text) RETURNS void LANGUAGE sql AS $$
        -- Only the person, or the administration of the person's own agency.
        INSERT INTO credentials (person_id, password_hash)
        SELECT p.id, p_hash FROM people p WHERE p.id = p_person AND (p.id = app_person() OR p.agency_id = app_agency())
        ON CONFLICT (person_id) DO UPDATE SET password_hash = p_hash, changed_at = clock_timestamp() $$;
      CREATE FUNCTION password_hash_of(p_person uuid) RETURNS text LANGUAGE sql AS $$
        SELECT password_hash FROM credentials WHERE person_id = p_person AND p_person = app_person() $$;
      CREATE FUNCTION demo_accounts() RETURNS bigint LANGUAGE sql AS $$
        SELECT count(*) FROM people WHERE demo AND disabled_at IS NULL $$;
      ${definerFunction('sign_in_find(text)', app)}
      ${definerFunction('sign_in_failed(text, interval)', app)}
      ${definerFunction('sign_in_succeeded(text)', app)}
      ${definerFunction('password_set(uuid, text)', app)}
      ${definerFunction('password_hash_of(uuid)', app)}
      ${definerFunction('demo_accounts()', app)}`;
  }

  private sessions(): string {
    return `
      CREATE FUNCTION posts_of(p_person uuid)
        RETURNS TABLE (id uuid, agency_id uuid, agency_name text, title text, roles text[]) LANGUAGE sql AS $$
        SELECT o.id, o.agency_id, a.name, o.title, o.roles
          FROM posts o JOIN agencies a ON a.id = o.agency_id
         WHERE o.person_id = p_person AND (o.ended_on IS NULL OR o.ended_on > (clock_timestamp() AT TIME ZONE 'Asia/Ho_Chi_Minh')::date)
         ORDER BY o.started_on, o.id $$;
      CREATE FUNCTION session_start(p_id uuid, p_person uuid, p_post uuid, p_token bytea, p_lifetime interval, p_address text, p_agent text)
        RETURNS timestamptz LANGUAGE sql AS $$
        DELETE FROM sessions WHERE person_id = p_person AND expires_at < clock_timestamp() - interval '30 days';
        INSERT INTO sessions (id, person_id, post_id, token_hash, expires_at, address, agent)
        VALUES (p_id, p_person, p_post, p_token, clock_timestamp() + p_lifetime, p_address, left(p_agent, 200))
        RETURNING expires_at $$;
      -- Finds the session behind a cookie: not ended, not idle, not too old, person enabled, post still held.
      CREATE FUNCTION session_find(p_token bytea, p_idle interval, p_active boolean)
        RETURNS TABLE (session_id uuid, person_id uuid, full_name text, username text, demo boolean, post_id uuid, post_title text,
                       roles text[], agency_id uuid, agency_name text, expires_at timestamptz)
        LANGUAGE plpgsql AS $$
        DECLARE mine sessions;
        BEGIN
          SELECT * INTO mine FROM sessions s
           WHERE s.token_hash = p_token AND s.ended_at IS NULL AND s.expires_at > clock_timestamp()
             AND s.last_seen_at > clock_timestamp() - p_idle;
          IF NOT FOUND THEN RETURN; END IF;
          -- Written at most once a minute, so that reading is not writing; never for what a page does without its person.
          IF p_active AND mine.last_seen_at < clock_timestamp() - interval '1 minute' THEN
            UPDATE sessions SET last_seen_at = clock_timestamp() WHERE id = mine.id;
          END IF;
          RETURN QUERY SELECT mine.id, p.id, p.full_name, p.username, p.demo, o.id, o.title, o.roles, o.agency_id, a.name, mine.expires_at
            FROM people p JOIN posts o ON o.id = mine.post_id AND o.person_id = p.id JOIN agencies a ON a.id = o.agency_id
           WHERE p.id = mine.person_id AND p.disabled_at IS NULL
             AND (o.ended_on IS NULL OR o.ended_on > (clock_timestamp() AT TIME ZONE 'Asia/Ho_Chi_Minh')::date);
        END $$;
      CREATE FUNCTION sessions_of(p_person uuid, p_idle interval)
        RETURNS TABLE (id uuid, started_at timestamptz, last_seen_at timestamptz, address text, agent text) LANGUAGE sql AS $$
        SELECT s.id, s.started_at, s.last_seen_at, s.address, s.agent FROM sessions s
         WHERE s.person_id = p_person AND s.ended_at IS NULL AND s.expires_at > clock_timestamp()
           AND s.last_seen_at > clock_timestamp() - p_idle ORDER BY s.last_seen_at DESC $$;
      CREATE FUNCTION session_end(p_person uuid, p_id uuid) RETURNS boolean LANGUAGE sql AS $$
        WITH ended AS (UPDATE sessions SET ended_at = clock_timestamp() WHERE id = p_id AND person_id = p_person AND ended_at IS NULL RETURNING 1)
        SELECT EXISTS (SELECT FROM ended) $$;
      CREATE FUNCTION sessions_end_others(p_person uuid, p_keep uuid) RETURNS void LANGUAGE sql AS $$
        UPDATE sessions SET ended_at = clock_timestamp() WHERE person_id = p_person AND id IS DISTINCT FROM p_keep AND ended_at IS NULL $$;
      CREATE FUNCTION session_switch(p_person uuid, p_id uuid, p_post uuid, p_token bytea) RETURNS boolean LANGUAGE sql AS $$
        WITH changed AS (UPDATE sessions SET post_id = p_post, token_hash = p_token
          WHERE id = p_id AND person_id = p_person AND ended_at IS NULL
            AND EXISTS (SELECT FROM posts_of(p_person) mine WHERE mine.id = p_post) RETURNING 1)
        SELECT EXISTS (SELECT FROM changed) $$;
      ${definerFunction('posts_of(uuid)', app)}
      ${definerFunction('session_start(uuid, uuid, uuid, bytea, interval, text, text)', app)}
      ${definerFunction('session_find(bytea, interval, boolean)', app)}
      ${definerFunction('sessions_of(uuid, interval)', app)}
      ${definerFunction('session_end(uuid, uuid)', app)}
      ${definerFunction('sessions_end_others(uuid, uuid)', app)}
      ${definerFunction('session_switch(uuid, uuid, uuid, bytea)', app)}`;
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      DROP FUNCTION session_switch(uuid, uuid, uuid, bytea), sessions_end_others(uuid, uuid), session_end(uuid, uuid),
        sessions_of(uuid, interval), session_find(bytea, interval, boolean),
        session_start(uuid, uuid, uuid, bytea, interval, text, text), posts_of(uuid), demo_accounts(), password_hash_of(uuid),
        password_set(uuid, text), sign_in_succeeded(text), sign_in_failed(text, interval), sign_in_find(text);
      DROP TABLE sessions, sign_in_tries, credentials, posts, people;`);
  }
}
