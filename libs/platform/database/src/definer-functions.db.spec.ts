import { withDatabase, type TestDatabase } from '@lienthong/platform/testing';

/**
 * The functions that pass row-level security, and who may call them. A new one is added here only after it has been read
 * for what it reveals to, and changes for, an agency that is not the acting one.
 */
const REVIEWED: Readonly<Record<string, readonly string[]>> = {
  'arrival_route(uuid)': ['lienthong_app'],
  'commands_prune(interval)': ['lienthong_worker'],
  'create_arrivals(uuid, uuid[])': [],
  'delegations_of(uuid)': ['lienthong_app'],
  'deliver_hop(uuid, integer, text)': ['lienthong_worker'],
  'demo_accounts()': ['lienthong_app'],
  'file_pages_counted(text, integer)': ['lienthong_worker'],
  'issue_document(jsonb)': ['lienthong_app'],
  'loose_files_prune(interval)': ['lienthong_worker'],
  'outbox_age(uuid)': ['lienthong_worker'],
  'outbox_claim(integer, interval)': ['lienthong_worker'],
  'outbox_done(uuid)': ['lienthong_worker'],
  'outbox_done_many(uuid[])': ['lienthong_worker'],
  'outbox_health()': ['lienthong_app', 'lienthong_worker'],
  'outbox_postpone(uuid, interval, text, boolean)': ['lienthong_worker'],
  'outbox_prune(interval)': ['lienthong_worker'],
  'outbox_take(uuid)': ['lienthong_worker'],
  'password_hash_of(uuid)': ['lienthong_app'],
  'password_set(uuid, text)': ['lienthong_app'],
  'posts_of(uuid)': ['lienthong_app'],
  'report_arrival(uuid)': ['lienthong_app'],
  'report_handling(uuid)': ['lienthong_worker'],
  'session_end(uuid, uuid)': ['lienthong_app'],
  'session_find(bytea, interval, boolean)': ['lienthong_app'],
  'session_start(uuid, uuid, uuid, bytea, interval, text, text)': ['lienthong_app'],
  'session_switch(uuid, uuid, uuid, bytea, uuid)': ['lienthong_app'],
  'sessions_end_others(uuid, uuid)': ['lienthong_app'],
  'sessions_of(uuid, interval)': ['lienthong_app'],
  'sign_in_failed(text, interval)': ['lienthong_app'],
  'sign_in_find(text)': ['lienthong_app'],
  'sign_in_succeeded(text)': ['lienthong_app'],
  'stamp_document(uuid, jsonb)': ['lienthong_worker'],
  'storage_key_used(text)': ['lienthong_app', 'lienthong_worker'],
  'file_text_read(jsonb)': ['lienthong_worker'],
  'search_arrival_changed()': [],
  'search_arrivals_came()': [],
  'search_document_changed()': [],
  'search_files_changed()': [],
  'search_files_left()': [],
  'search_text_known()': [],
  'search_excerpts(uuid[], text[])': ['lienthong_app'],
  'search_find(jsonb)': ['lienthong_app'],
  'search_refresh_arrivals(uuid[])': [],
  'search_refresh_documents(uuid[])': [],
  'search_take_text(uuid[], uuid[])': [],
};

interface Definer {
  readonly signature: string;
  readonly owner: string;
  readonly settings: readonly string[] | null;
  readonly callers: readonly string[];
  readonly everybody: boolean;
}

const DEFINERS = `
  SELECT replace(p.oid::regprocedure::text, ',', ', ') AS signature, p.proowner::regrole::text AS owner, p.proconfig AS settings,
         has_function_privilege('public', p.oid, 'EXECUTE') AS everybody,
         ARRAY(SELECT r.rolname::text FROM pg_roles r WHERE r.rolname IN ('lienthong_app', 'lienthong_worker')
                  AND has_function_privilege(r.oid, p.oid, 'EXECUTE') ORDER BY 1) AS callers
    FROM pg_proc p JOIN pg_namespace n ON n.oid = p.pronamespace
   WHERE p.prosecdef AND n.nspname NOT IN ('pg_catalog', 'information_schema') ORDER BY 1`;

let db: TestDatabase;
let definers: Definer[];

beforeAll(async () => {
  db = await withDatabase();
  definers = await db.asOwner<Definer>(DEFINERS);
});
afterAll(() => db.close());

describe('functions that pass row-level security', () => {
  it('are the reviewed ones, called by whom the review says', () => {
    expect(Object.fromEntries(definers.map(({ signature, callers }) => [signature, callers]))).toEqual(REVIEWED);
  });

  it('belong to the definer role, as whom nobody signs in and who passes no wall elsewhere', async () => {
    expect(definers.filter(({ owner }) => owner !== 'lienthong_definer')).toEqual([]);
    const roles = await db.asOwner(
      `SELECT rolcanlogin, rolsuper, rolbypassrls, rolcreaterole, rolcreatedb FROM pg_roles WHERE rolname = 'lienthong_definer'`,
    );
    expect(roles).toEqual([
      { rolcanlogin: false, rolsuper: false, rolbypassrls: false, rolcreaterole: false, rolcreatedb: false },
    ]);
  });

  it('look names up where no caller can put a name of theirs', () => {
    expect(definers.filter(({ settings }) => !settings?.includes('search_path=public, pg_temp'))).toEqual([]);
  });

  it('are open to nobody else', () => {
    expect(definers.filter(({ everybody }) => everybody)).toEqual([]);
  });

  it('are the only thing the definer role gives: nobody else is a member of it', async () => {
    const members = await db.asOwner<{ member: string }>(
      `SELECT m.member::regrole::text AS member FROM pg_auth_members m WHERE m.roleid = 'lienthong_definer'::regrole`,
    );
    expect(members.map(({ member }) => member)).not.toContain('lienthong_app');
    expect(members.map(({ member }) => member)).not.toContain('lienthong_worker');
  });
});
