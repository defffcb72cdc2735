import { DATABASE_ROLES, definerFunction } from '../tenant-table';

const { definer } = DATABASE_ROLES;

/** Raised when the words of a row are put together in another way: rows of a lower number are then made anew by `search reindex`. */
const COMPOSITION = 1;

/**
 * Composes the search rows of outgoing documents: one row for the document, found by its own agency and by every agency
 * it has arrived at. Set-based; harmless to repeat.
 */
const refreshDocuments = `
  CREATE FUNCTION search_refresh_documents(p_ids uuid[]) RETURNS integer LANGUAGE plpgsql AS $$
  DECLARE made integer;
  BEGIN
    INSERT INTO search_rows AS r (agency_id, id, kind, key, message_id, day, finders, code_folded, meta, body, composition)
    SELECT o.agency_id, o.id, 'document', o.id, d.message_id, t.day,
           own.ordinal * 1024 + search_window(t.day) || ARRAY(
             SELECT g.ordinal * 1024 + search_window(t.day) FROM deliveries y JOIN agencies g ON g.id = y.recipient_id
              WHERE y.agency_id = o.agency_id AND y.dispatch_id = o.dispatch_id AND y.state <> 'queued'),
           o.code_folded,
           search_meta(to_jsonb(o), own.name, own.ordinal), search_body(o.agency_id, o.id, NULL), ${COMPOSITION}
      FROM documents o
      JOIN agencies own ON own.id = o.agency_id
      LEFT JOIN dispatches d ON d.agency_id = o.agency_id AND d.id = o.dispatch_id,
           LATERAL (SELECT coalesce(o.issued_on, (o.created_at AT TIME ZONE 'Asia/Ho_Chi_Minh')::date) AS day) t
     WHERE o.id = ANY (p_ids)
    ON CONFLICT ON CONSTRAINT pk_search_rows DO UPDATE SET message_id = excluded.message_id, day = excluded.day,
      finders = excluded.finders, code_folded = excluded.code_folded, meta = excluded.meta, body = excluded.body,
      composition = excluded.composition;
    GET DIAGNOSTICS made = ROW_COUNT;
    RETURN made;
  END $$;
  ${definerFunction('search_refresh_documents(uuid[])', definer)}`;

/**
 * Composes the rows of arrivals that have something of their own: a number, an answer, or no document behind them in
 * this system (paper, e-mail). A copy that only waits is found through the row of its document.
 */
const refreshArrivals = `
  CREATE FUNCTION search_refresh_arrivals(p_ids uuid[]) RETURNS integer LANGUAGE plpgsql AS $$
  DECLARE made integer;
  BEGIN
    -- What was merged into another arrival is found as that one.
    DELETE FROM search_rows r USING arrivals a WHERE r.id = ANY (p_ids) AND a.agency_id = r.agency_id AND a.id = r.id AND a.state = 'merged';
    INSERT INTO search_rows AS r (agency_id, id, kind, key, message_id, day, finders, code_folded, meta, body, composition)
    SELECT a.agency_id, a.id, 'arrival', coalesce(d.document_id, a.id), NULL, t.day,
           ARRAY[own.ordinal * 1024 + search_window(t.day)], a.code_folded,
           search_meta(to_jsonb(a) || jsonb_build_object('handled', h.said), a.sender_name, coalesce(sender.ordinal, 0)),
           CASE WHEN d.document_id IS NULL THEN search_body(a.agency_id, NULL, a.id) ELSE '' END, ${COMPOSITION}
      FROM arrivals a
      JOIN agencies own ON own.id = a.agency_id
      LEFT JOIN agencies sender ON sender.id = a.sender_id
      LEFT JOIN dispatches d ON d.agency_id = a.sender_id AND d.id = a.dispatch_id,
           LATERAL (SELECT coalesce(a.issued_on, (a.arrived_at AT TIME ZONE 'Asia/Ho_Chi_Minh')::date) AS day) t,
           -- Whom it was handed to, and what was written on it (fields 16 and 17); holders change with every hand-over.
           LATERAL (SELECT concat_ws(' | ',
             (SELECT string_agg(i.instruction, ' | ') FROM handovers i WHERE i.agency_id = a.agency_id AND i.arrival_id = a.id),
             (SELECT string_agg(s.receiver_name, ' | ') FROM assignments s WHERE s.agency_id = a.agency_id AND s.arrival_id = a.id)) AS said) h
     WHERE a.id = ANY (p_ids) AND (a.state IN ('registered', 'refused') OR a.state = 'pending' AND a.dispatch_id IS NULL)
    ON CONFLICT ON CONSTRAINT pk_search_rows DO UPDATE SET key = excluded.key, day = excluded.day, finders = excluded.finders,
      code_folded = excluded.code_folded, meta = excluded.meta, body = excluded.body, composition = excluded.composition;
    GET DIAGNOSTICS made = ROW_COUNT;
    RETURN made;
  END $$;
  ${definerFunction('search_refresh_arrivals(uuid[])', definer)}`;

/** The words of every input field of a document or an arrival (Decree 30/2020 app. VI-II; function 39), and its filters behind '~'. */
const searchMeta = `
  CREATE FUNCTION search_meta(p_row jsonb, p_issuer text, p_issuer_ordinal integer) RETURNS tsvector LANGUAGE plpgsql STABLE AS $$
  BEGIN
    RETURN array_to_tsvector(
      search_lexemes(concat_ws(' | ', p_issuer, p_row->>'via_name', p_row->>'type_name', p_row->>'code_folded', p_row->>'subject',
        p_row->>'signer_title', p_row->>'signer_name', p_row->>'note', p_row->>'refusal_reason', p_row->>'holders', p_row->>'handled',
        (ARRAY['khẩn', 'thượng khẩn', 'hỏa tốc'])[(p_row->>'urgency')::integer],
        CASE p_row->>'channel' WHEN 'paper' THEN 'giấy' WHEN 'email' THEN 'thư điện tử' WHEN 'axis' THEN 'trục liên thông' END,
        CASE WHEN p_row->>'arrival_number' IS NOT NULL THEN 'số đến ' || (p_row->>'arrival_number') END,
        nullif(p_row->>'language', 'Tiếng Việt')))
      || search_dates((p_row->>'issued_on')::date, (p_row->>'due_on')::date,
           ((p_row->>'arrived_at')::timestamptz AT TIME ZONE 'Asia/Ho_Chi_Minh')::date,
           ((p_row->>'registered_at')::timestamptz AT TIME ZONE 'Asia/Ho_Chi_Minh')::date)
      || ARRAY(SELECT '#' || part FROM regexp_split_to_table(p_row->>'code_folded', ' +') AS part WHERE part ~ '^[0-9]{1,9}$')
      || CASE WHEN p_row->>'arrival_number' IS NOT NULL THEN ARRAY['@' || (p_row->>'arrival_number')] ELSE '{}' END
      || ARRAY['~t' || coalesce(p_row->>'type_code', ''), '~u' || coalesce(p_row->>'urgency', '0'), '~s' || p_issuer_ordinal]);
  END $$;
  CREATE FUNCTION search_body(p_agency uuid, p_document uuid, p_arrival uuid) RETURNS tsvector LANGUAGE sql STABLE AS $$
    SELECT array_to_tsvector(coalesce((
      SELECT array_agg(DISTINCT word) FROM files f JOIN file_texts x ON x.storage_key = f.storage_key, unnest(x.words) AS word
       WHERE f.agency_id = p_agency AND (f.document_id = p_document OR f.arrival_id = p_arrival)), '{}')) $$;`;

/** Composes search rows, for triggers, migrations and the operator's `search reindex`. */
export const searchRows = `${searchMeta}${refreshDocuments}${refreshArrivals}
  CREATE FUNCTION search_composition() RETURNS integer LANGUAGE sql IMMUTABLE AS $$ SELECT ${COMPOSITION} $$;`;

/** Removes them. */
export const dropSearchRows = `
  DROP FUNCTION search_composition(), search_refresh_arrivals(uuid[]), search_refresh_documents(uuid[]), search_body(uuid, uuid, uuid),
    search_meta(jsonb, text, integer);`;
