/** A post is held today. */
const held = (post: string): string =>
  `(${post}.ended_on IS NULL OR ${post}.ended_on > (clock_timestamp() AT TIME ZONE 'Asia/Ho_Chi_Minh')::date)`;

/** A delegation `d` between the posts `g` (giver, of the person `gp`) and `o` is at work this instant. */
const AT_WORK = `d.starts_at <= clock_timestamp() AND clock_timestamp() < least(d.ends_at, d.revoked_at)
             AND ${held('g')} AND gp.disabled_at IS NULL`;

/** Whom a person may act for at this instant, in whichever agency. */
export const delegationsOf = `
      CREATE FUNCTION delegations_of(p_person uuid)
        RETURNS TABLE (delegation_id uuid, id uuid, agency_id uuid, agency_name text, title text, roles text[],
                       permissions text[], giver_name text, until timestamptz, own_post_id uuid)
        LANGUAGE sql AS $$
        SELECT d.id, g.id, g.agency_id, a.name, g.title, g.roles, d.permissions, gp.full_name, d.ends_at, o.id
          FROM posts o JOIN delegations d ON d.to_post_id = o.id JOIN posts g ON g.id = d.from_post_id
          JOIN people gp ON gp.id = g.person_id JOIN agencies a ON a.id = g.agency_id
         WHERE o.person_id = p_person AND ${held('o')} AND ${AT_WORK}
         ORDER BY d.starts_at, d.id $$;`;

/**
 * Finds the session behind a cookie: not ended, not idle, not too old, person enabled, post still held. A session that acts
 * for somebody brings the delegation with it, at work or not: it is asked anew every time, so it is lost with the second.
 */
export const sessionFind = `
      CREATE FUNCTION session_find(p_token bytea, p_idle interval, p_active boolean)
        RETURNS TABLE (session_id uuid, person_id uuid, full_name text, username text, demo boolean, post_id uuid, post_title text,
                       roles text[], agency_id uuid, agency_name text, expires_at timestamptz,
                       delegation_id uuid, at_work boolean, delegated text[], type_codes text[], until timestamptz,
                       giver_post_id uuid, giver_title text, giver_roles text[], giver_id uuid, giver_name text)
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
          RETURN QUERY SELECT mine.id, p.id, p.full_name, p.username, p.demo, o.id, o.title, o.roles, o.agency_id, a.name, mine.expires_at,
                 d.id, coalesce(${AT_WORK}, false), d.permissions, d.type_codes, least(d.ends_at, d.revoked_at),
                 g.id, g.title, g.roles, gp.id, gp.full_name
            FROM people p JOIN posts o ON o.id = mine.post_id AND o.person_id = p.id JOIN agencies a ON a.id = o.agency_id
            LEFT JOIN delegations d ON d.id = mine.delegation_id AND d.to_post_id = o.id
            LEFT JOIN posts g ON g.id = d.from_post_id LEFT JOIN people gp ON gp.id = g.person_id
           WHERE p.id = mine.person_id AND p.disabled_at IS NULL AND ${held('o')};
        END $$;`;

/** Lets a session act in another own post, or through an own post in that of somebody who handed it on. */
export const sessionSwitch = `
      CREATE FUNCTION session_switch(p_person uuid, p_id uuid, p_post uuid, p_token bytea, p_delegation uuid) RETURNS boolean LANGUAGE sql AS $$
        WITH changed AS (UPDATE sessions SET post_id = p_post, token_hash = p_token, delegation_id = p_delegation
          WHERE id = p_id AND person_id = p_person AND ended_at IS NULL
            AND EXISTS (SELECT FROM posts_of(p_person) mine WHERE mine.id = p_post)
            AND (p_delegation IS NULL OR EXISTS (
                  SELECT FROM delegations_of(p_person) d WHERE d.delegation_id = p_delegation AND d.own_post_id = p_post)) RETURNING 1)
        SELECT EXISTS (SELECT FROM changed) $$;`;
