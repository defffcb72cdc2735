import type { MigrationInterface, QueryRunner } from 'typeorm';
import { DATABASE_ROLES, definerFunction, tenantTable } from './tenant-table';

const { app, worker } = DATABASE_ROLES;

/** The journal (append only), the outbox the worker is fed from, and the answers of repeatable commands. */
export class CreateJournal1763859720000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`${this.journal()}${this.outbox()}${this.commands()}`);
  }

  private journal(): string {
    return `
      CREATE TABLE journal (
        id uuid CONSTRAINT pk_journal PRIMARY KEY,
        agency_id uuid NOT NULL, at timestamptz NOT NULL DEFAULT clock_timestamp(),
        action text NOT NULL, subject_type text NOT NULL, subject_id uuid NOT NULL,
        person_id uuid, person_name text, post_id uuid, post_title text, on_behalf_of uuid,
        by_agency_id uuid, before_digest bytea, after_digest bytea,
        data jsonb NOT NULL DEFAULT '{}', request_id text, address text,
        -- Sealing takes lines only below the oldest running transaction: it needs to know which one wrote the line.
        written_in xid8 NOT NULL DEFAULT pg_current_xact_id());
      CREATE INDEX ix_journal_subject ON journal (agency_id, subject_type, subject_id, at, id);
      ${tenantTable('journal', { app: 'SELECT, INSERT', worker: 'SELECT, INSERT' })}
      REVOKE UPDATE, DELETE ON journal FROM lienthong_definer;
      CREATE FUNCTION refuse_journal_change() RETURNS trigger LANGUAGE plpgsql AS $$
        BEGIN RAISE EXCEPTION 'the journal is append only' USING ERRCODE = 'restrict_violation'; END $$;
      CREATE TRIGGER journal_append_only BEFORE UPDATE OR DELETE ON journal
        FOR EACH ROW EXECUTE FUNCTION refuse_journal_change();
      CREATE TRIGGER journal_no_truncate BEFORE TRUNCATE ON journal
        FOR EACH STATEMENT EXECUTE FUNCTION refuse_journal_change();`;
  }

  private outbox(): string {
    return `
      CREATE TABLE outbox (
        id uuid CONSTRAINT pk_outbox PRIMARY KEY,
        agency_id uuid NOT NULL, job text NOT NULL, queue text NOT NULL, priority integer NOT NULL DEFAULT 4,
        payload jsonb NOT NULL, request_id text,
        created_at timestamptz NOT NULL DEFAULT clock_timestamp(),
        due_at timestamptz NOT NULL DEFAULT clock_timestamp(),
        leased_until timestamptz, attempts integer NOT NULL DEFAULT 0,
        last_error text, done_at timestamptz, failed_at timestamptz);
      CREATE INDEX ix_outbox_open ON outbox (priority, due_at) WHERE done_at IS NULL AND failed_at IS NULL;
      CREATE INDEX ix_outbox_done ON outbox (done_at) WHERE done_at IS NOT NULL;
      ${tenantTable('outbox', { app: 'INSERT', worker: 'SELECT, INSERT' })}
      CREATE FUNCTION wake_relay() RETURNS trigger LANGUAGE plpgsql AS $$
        BEGIN PERFORM pg_notify('outbox', ''); RETURN NULL; END $$;
      CREATE TRIGGER outbox_wakes_relay AFTER INSERT ON outbox FOR EACH STATEMENT EXECUTE FUNCTION wake_relay();

      -- Claims open rows, urgent first. Claimed by state, never by "id greater than": late commits are not missed.
      CREATE FUNCTION outbox_claim(p_limit integer, p_lease interval)
        RETURNS TABLE (id uuid, agency_id uuid, job text, queue text, priority integer, payload jsonb, request_id text)
        LANGUAGE sql AS $$
        UPDATE outbox o SET leased_until = clock_timestamp() + p_lease
          FROM (SELECT c.id FROM outbox c
                 WHERE c.done_at IS NULL AND c.failed_at IS NULL AND c.due_at <= clock_timestamp()
                   AND (c.leased_until IS NULL OR c.leased_until < clock_timestamp())
                 ORDER BY c.priority, c.due_at LIMIT p_limit FOR UPDATE SKIP LOCKED) picked
         WHERE o.id = picked.id
        RETURNING o.id, o.agency_id, o.job, o.queue, o.priority, o.payload, o.request_id $$;
      -- Locks one row for its consumer; no row when it is done already. The lock is held until commit, so a second
      -- worker with the same job waits and then finds nothing to do: the effect happens once.
      CREATE FUNCTION outbox_take(p_id uuid)
        RETURNS TABLE (agency_id uuid, job text, payload jsonb, request_id text, attempts integer)
        LANGUAGE sql AS $$
        UPDATE outbox o SET attempts = o.attempts + 1
         WHERE o.id = p_id AND o.done_at IS NULL AND o.failed_at IS NULL
        RETURNING o.agency_id, o.job, o.payload, o.request_id, o.attempts $$;
      CREATE FUNCTION outbox_done(p_id uuid) RETURNS void LANGUAGE sql AS $$
        UPDATE outbox SET done_at = clock_timestamp(), leased_until = NULL, last_error = NULL WHERE id = p_id $$;
      CREATE FUNCTION outbox_done_many(p_ids uuid[]) RETURNS void LANGUAGE sql AS $$
        UPDATE outbox SET done_at = clock_timestamp(), leased_until = NULL WHERE id = ANY (p_ids) AND done_at IS NULL $$;
      CREATE FUNCTION outbox_age(p_id uuid) RETURNS TABLE (attempts integer, age_hours double precision) LANGUAGE sql AS $$
        SELECT attempts + 1, extract(epoch FROM clock_timestamp() - created_at) / 3600 FROM outbox WHERE id = p_id $$;
      CREATE FUNCTION outbox_postpone(p_id uuid, p_delay interval, p_error text, p_final boolean) RETURNS void LANGUAGE sql AS $$
        UPDATE outbox SET attempts = attempts + 1, last_error = left(p_error, 500), leased_until = NULL,
               due_at = clock_timestamp() + p_delay,
               failed_at = CASE WHEN p_final THEN clock_timestamp() END
         WHERE id = p_id AND done_at IS NULL $$;
      CREATE FUNCTION outbox_health() RETURNS TABLE (open bigint, failed bigint, oldest_seconds double precision) LANGUAGE sql AS $$
        SELECT count(*) FILTER (WHERE failed_at IS NULL), count(*) FILTER (WHERE failed_at IS NOT NULL),
               coalesce(extract(epoch FROM clock_timestamp() - min(due_at) FILTER (WHERE failed_at IS NULL)), 0)
          FROM outbox WHERE done_at IS NULL $$;
      CREATE FUNCTION outbox_prune(p_age interval) RETURNS bigint LANGUAGE sql AS $$
        WITH gone AS (DELETE FROM outbox WHERE done_at < clock_timestamp() - p_age RETURNING 1) SELECT count(*) FROM gone $$;
      ${definerFunction('outbox_claim(integer, interval)', worker)}
      ${definerFunction('outbox_take(uuid)', worker)}
      ${definerFunction('outbox_done(uuid)', worker)}
      ${definerFunction('outbox_done_many(uuid[])', worker)}
      ${definerFunction('outbox_age(uuid)', worker)}
      ${definerFunction('outbox_postpone(uuid, interval, text, boolean)', worker)}
      ${definerFunction('outbox_health()', app, worker)}
      ${definerFunction('outbox_prune(interval)', worker)}`;
  }

  private commands(): string {
    return `
      CREATE TABLE commands (
        agency_id uuid NOT NULL, person_id uuid NOT NULL, key uuid NOT NULL,
        endpoint text NOT NULL, body_digest bytea NOT NULL, answer jsonb,
        at timestamptz NOT NULL DEFAULT clock_timestamp(),
        CONSTRAINT pk_commands PRIMARY KEY (agency_id, person_id, key));
      CREATE INDEX ix_commands_at ON commands (at);
      ${tenantTable('commands', { app: 'SELECT, INSERT, UPDATE', worker: '' })}
      CREATE FUNCTION commands_prune(p_age interval) RETURNS bigint LANGUAGE sql AS $$
        WITH gone AS (DELETE FROM commands WHERE at < clock_timestamp() - p_age RETURNING 1) SELECT count(*) FROM gone $$;
      ${definerFunction('commands_prune(interval)', worker)}`;
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      DROP FUNCTION commands_prune(interval), outbox_age(uuid), outbox_prune(interval), outbox_health(), outbox_done(uuid), outbox_done_many(uuid[]),
        outbox_postpone(uuid, interval, text, boolean), outbox_take(uuid), outbox_claim(integer, interval);
      DROP TABLE commands, outbox, journal;
      DROP FUNCTION wake_relay(), refuse_journal_change();`);
  }
}
