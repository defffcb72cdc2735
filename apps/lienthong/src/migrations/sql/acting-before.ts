/** `session_find` as it was before anybody could act for somebody else. */
export const sessionFindBefore = `
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
        END $$;`;

/** `session_switch` as it was then. */
export const sessionSwitchBefore = `
      CREATE FUNCTION session_switch(p_person uuid, p_id uuid, p_post uuid, p_token bytea) RETURNS boolean LANGUAGE sql AS $$
        WITH changed AS (UPDATE sessions SET post_id = p_post, token_hash = p_token
          WHERE id = p_id AND person_id = p_person AND ended_at IS NULL
            AND EXISTS (SELECT FROM posts_of(p_person) mine WHERE mine.id = p_post) RETURNING 1)
        SELECT EXISTS (SELECT FROM changed) $$;`;
