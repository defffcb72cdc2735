import { DATABASE_ROLES, definerFunction } from '../tenant-table';

const { app } = DATABASE_ROLES;

/**
 * Finds documents of the acting agency. The order holds the ways to match, best first, each a tsquery over words the
 * application folded and, for codes, LIKE patterns; it holds no agency. Behind row-level security PostgreSQL could not use
 * the index of words (its operators are not leakproof), so the question who may see what is asked in here: a row is read
 * only where the acting agency's own number stands in it. Gives ids only; the caller reads the rest under its own policies.
 *
 * The newest quarter is read first, with whatever is dated later, then the three before it, and so on: a page is full
 * after few rows even for the commonest word of the biggest agency. A word that is only begun is an exception: each reading
 * looks up every word that begins so, and there are two of them, the newest quarter and all the others.
 */
export const searchFind = `
  CREATE OR REPLACE FUNCTION search_find(p_order jsonb)
    RETURNS TABLE (kind text, id uuid, tier integer, day date, key uuid) LANGUAGE plpgsql STABLE ROWS 50
    SET enable_seqscan = off SET jit = off AS $$
  DECLARE
    own constant uuid := app_agency();
    v_ordinal integer := (SELECT a.ordinal FROM agencies a WHERE a.id = own);
    v_incoming boolean := (p_order->>'incoming')::boolean;
    v_outgoing boolean := (p_order->>'outgoing')::boolean;
    v_limit integer := (p_order->>'limit')::integer;
    v_today constant date := (clock_timestamp() AT TIME ZONE 'Asia/Ho_Chi_Minh')::date;
    v_newest integer := search_window(coalesce((p_order->>'to')::date, v_today + 366));
    v_oldest integer := search_window(coalesce((p_order->>'from')::date, '1990-01-01'));
    v_after jsonb := nullif(p_order->'after', 'null');
    v_states text[] := CASE WHEN jsonb_typeof(p_order->'states') = 'array' THEN ARRAY(SELECT jsonb_array_elements_text(p_order->'states')) END;
    v_reader uuid := (p_order->>'reader')::uuid;
    -- Whoever sees only what was handed to them or their unit (docs/adr/0019): those documents, by their keys.
    v_handed uuid[] := CASE WHEN v_reader IS NOT NULL THEN ARRAY(
      SELECT r.key FROM readers x JOIN search_rows r ON r.id = x.subject_id AND r.agency_id = x.agency_id
       WHERE x.agency_id = own AND x.reader_id IN (v_reader, (SELECT o.unit_id FROM posts o WHERE o.id = v_reader AND o.agency_id = own))) END;
    v_filter text; v_sql text; v_seen uuid[] := '{}'; v_high integer; v_span integer; v_next integer; v_tier integer; v_found record; v_fresh integer;
  BEGIN
    IF v_ordinal IS NULL OR NOT (v_incoming OR v_outgoing) THEN RETURN; END IF;
    v_filter := concat_ws(' & ', nullif(p_order->>'filter', ''),
      '''~s' || (SELECT a.ordinal FROM agencies a WHERE a.id = (p_order->>'senderId')::uuid) || '''',
      CASE WHEN NOT v_incoming THEN '''~s' || v_ordinal || '''' WHEN NOT v_outgoing THEN '!''~s' || v_ordinal || '''' END);
    FOR v_tier IN coalesce((v_after->>'tier')::integer, 0) .. jsonb_array_length(p_order->'tiers') - 1 LOOP
      v_sql := search_statement(p_order, v_tier, v_filter, v_ordinal, v_states);
      v_high := CASE WHEN v_tier = (v_after->>'tier')::integer THEN least(v_newest, search_window((v_after->>'day')::date)) ELSE v_newest END;
      v_span := greatest(1, v_high - search_window(v_today) + 1);
      v_next := CASE WHEN p_order->'tiers'->v_tier->>'query' LIKE '%:*%' THEN 1024 ELSE 3 END;
      WHILE v_high >= v_oldest LOOP
        v_fresh := 0;
        FOR v_found IN EXECUTE v_sql USING
          own, ARRAY(SELECT v_ordinal * 1024 + w FROM generate_series(greatest(v_oldest, v_high - v_span + 1), v_high) AS w),
          CASE WHEN v_tier = (v_after->>'tier')::integer THEN (v_after->>'day')::date ELSE 'infinity' END,
          CASE WHEN v_tier = (v_after->>'tier')::integer THEN (v_after->>'key')::uuid ELSE 'ffffffff-ffff-ffff-ffff-ffffffffffff' END,
          v_states, v_limit * 2, v_handed
        LOOP
          CONTINUE WHEN v_found.key = ANY (v_seen);
          v_seen := v_seen || v_found.key;
          kind := v_found.kind; id := v_found.id; tier := v_tier; day := v_found.day; key := v_found.key;
          RETURN NEXT;
          IF cardinality(v_seen) >= v_limit THEN RETURN; END IF;
        END LOOP;
        v_high := v_high - v_span;
        v_span := v_next;
        v_next := v_next * 3;
      END LOOP;
    END LOOP;
  END $$;
  ${definerFunction('search_find(jsonb)', app)}`;

/** The statement of one way to match; every value in it comes as a parameter or is quoted. */
export const searchStatement = `
  CREATE FUNCTION search_statement(p_order jsonb, p_tier integer, p_filter text, p_ordinal integer, p_states text[]) RETURNS text
    LANGUAGE plpgsql STABLE AS $$
  DECLARE
    v_tier jsonb := p_order->'tiers'->p_tier;
    v_words text := concat_ws(' & ', nullif(v_tier->>'query', ''), nullif(p_filter, ''));
    v_recipient integer := (SELECT a.ordinal FROM agencies a WHERE a.id = (p_order->>'recipientId')::uuid);
  BEGIN
    RETURN 'SELECT x.kind, x.id, r.day, r.key FROM (
        SELECT r.agency_id, r.id, r.kind, r.message_id, r.day, r.key FROM search_rows r
         WHERE r.finders && $2 AND (r.day, r.key) < ($3, $4)'
      || CASE WHEN v_words = '' THEN '' ELSE format(' AND (r.meta || r.body) @@ %L::tsquery', v_words) END
      || CASE WHEN v_tier->>'code' IS NULL THEN '' ELSE format(' AND r.code_folded LIKE ALL (ARRAY(SELECT jsonb_array_elements_text(%L::jsonb)))', v_tier->>'code') END
      -- The first page knows what it has shown; later ones leave out what better ways to match have shown before them.
      || CASE WHEN p_order->'after' IS NULL OR p_tier = 0 THEN '' ELSE coalesce((
           SELECT string_agg(format(' AND NOT (%s AND %s)',
               CASE WHEN t->>'query' = '' THEN 'true' ELSE format('(r.meta || r.body) @@ %L::tsquery', t->>'query') END,
               CASE WHEN t->>'code' IS NULL THEN 'true' ELSE format('r.code_folded LIKE ALL (ARRAY(SELECT jsonb_array_elements_text(%L::jsonb)))', t->>'code') END), '')
             FROM jsonb_array_elements(p_order->'tiers') WITH ORDINALITY AS e (t, n) WHERE n <= p_tier), '') END
      || CASE WHEN p_order->>'from' IS NULL THEN '' ELSE format(' AND r.day >= %L::date', p_order->>'from') END
      || CASE WHEN p_order->>'to' IS NULL THEN '' ELSE format(' AND r.day <= %L::date', p_order->>'to') END
      || CASE WHEN p_order->>'recipientId' IS NULL THEN ''
           ELSE format(' AND r.agency_id = $1 AND r.finders && ARRAY[%s * 1024 + search_window(r.day)]', coalesce(v_recipient, -1)) END
      || CASE WHEN p_order->>'reader' IS NULL THEN '' ELSE ' AND (r.kind = ''document'' AND r.agency_id = $1 OR r.key = ANY ($7))' END
      || CASE WHEN p_states IS NULL THEN '' ELSE ' AND (
           r.kind = ''document'' AND EXISTS (SELECT FROM documents o WHERE o.agency_id = $1 AND o.id = r.id AND r.agency_id = $1 AND o.status = ANY ($5))
           OR r.kind = ''document'' AND EXISTS (SELECT FROM arrivals a WHERE a.agency_id = $1 AND a.sender_id = r.agency_id AND a.message_id = r.message_id AND a.state = ANY ($5))
           OR r.kind = ''arrival'' AND EXISTS (SELECT FROM arrivals a WHERE a.agency_id = $1 AND a.id = r.id AND a.state = ANY ($5)))' END
      || ' ORDER BY r.day DESC, r.key DESC LIMIT $6) r, LATERAL (
        SELECT ''outgoing'' AS kind, r.id WHERE r.kind = ''document'' AND r.agency_id = $1
        UNION ALL SELECT ''incoming'', coalesce(a.merged_into, a.id) FROM arrivals a
         WHERE r.kind = ''document'' AND r.agency_id <> $1 AND a.agency_id = $1 AND a.sender_id = r.agency_id AND a.message_id = r.message_id
        UNION ALL SELECT ''incoming'', r.id WHERE r.kind = ''arrival'') x
      ORDER BY r.day DESC, r.key DESC';
  END $$;`;

/** A piece of the text of files around the first of some words, for results of the acting agency. */
export const searchExcerpts = `
  CREATE FUNCTION search_excerpts(p_ids uuid[], p_words text[]) RETURNS TABLE (id uuid, excerpt text) LANGUAGE sql STABLE AS $$
    SELECT DISTINCT ON (1) coalesce(f.document_id, f.arrival_id), substring(x.content FROM greatest(1, at.place - 70) FOR 220)
      FROM files f JOIN file_texts x ON x.storage_key = f.storage_key,
           LATERAL (SELECT min(nullif(strpos(x.folded, ' ' || word), 0)) AS place, count(*) FILTER (WHERE strpos(x.folded, ' ' || word) > 0) AS hits
                      FROM unnest(p_words) AS word) at
     WHERE f.agency_id = app_agency() AND (f.document_id = ANY (p_ids) OR f.arrival_id = ANY (p_ids)) AND at.place IS NOT NULL
     ORDER BY 1, at.hits DESC, f.position $$;
  ${definerFunction('search_excerpts(uuid[], text[])', app)}`;

/** Finding, as the api calls it. */
export const searchReads = `${searchStatement}${searchFind}${searchExcerpts}`;

/** Removes it. */
export const dropSearchReads = `
  DROP FUNCTION search_excerpts(uuid[], text[]), search_find(jsonb), search_statement(jsonb, integer, text, integer, text[]);`;
