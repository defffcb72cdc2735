import { DATABASE_ROLES, definerFunction } from '../tenant-table';

const { app, worker, definer } = DATABASE_ROLES;

/**
 * Writes the receivers' own copies of the named deliveries in one statement each: arrival, files, one journal line.
 * Repeating it changes nothing: the unique key (receiver, sender, message) decides. Called by the two functions below only.
 */
export const createArrivals = `
  CREATE FUNCTION create_arrivals(p_dispatch uuid, p_deliveries uuid[]) RETURNS integer LANGUAGE plpgsql AS $$
  DECLARE made integer;
  BEGIN
    WITH fresh AS (
      INSERT INTO arrivals (id, agency_id, sender_id, sender_name, message_id, dispatch_id, delivery_id, via_id, via_name, addressed,
          type_code, type_name, document_class, code_number, code_notation, code, code_folded, subject, subject_folded, issued_on,
          signer_title, signer_name, urgency, due_on, language, note, page_amount, file_count, arrived_at)
      SELECT gen_random_uuid(), y.recipient_id, d.agency_id, sender.name, d.message_id, d.id, y.id, up.recipient_id, via.name, y.addressed,
          o.type_code, o.type_name, o.document_class, o.code_number, o.code_notation, o.code, o.code_folded, o.subject, o.subject_folded,
          o.issued_on, o.signer_title, o.signer_name, o.urgency, o.due_on, o.language, o.note, o.page_amount,
          (SELECT count(*) FROM files f WHERE f.agency_id = d.agency_id AND f.document_id = o.id), clock_timestamp()
        FROM dispatches d
        JOIN documents o ON o.agency_id = d.agency_id AND o.id = d.document_id
        JOIN agencies sender ON sender.id = d.agency_id
        JOIN deliveries y ON y.agency_id = d.agency_id AND y.dispatch_id = d.id AND y.id = ANY (p_deliveries)
        LEFT JOIN deliveries up ON up.agency_id = y.agency_id AND up.id = y.parent_id
        LEFT JOIN agencies via ON via.id = up.recipient_id
       WHERE d.id = p_dispatch
      ON CONFLICT ON CONSTRAINT uq_arrivals_message DO NOTHING
      RETURNING id, agency_id, code, sender_name, via_name, sender_id),
    copied AS (
      INSERT INTO files (id, agency_id, arrival_id, position, name, original_name, media_type, size, sha256, storage_key, pages, uploaded_at)
      SELECT gen_random_uuid(), fresh.agency_id, fresh.id, f.position, f.name, f.original_name, f.media_type, f.size, f.sha256,
          f.storage_key, f.pages, f.uploaded_at
        FROM fresh, dispatches d JOIN files f ON f.agency_id = d.agency_id AND f.document_id = d.document_id
       WHERE d.id = p_dispatch),
    told AS (
      INSERT INTO journal (id, agency_id, action, subject_type, subject_id, by_agency_id, data)
      SELECT gen_random_uuid(), fresh.agency_id, 'arrival.arrived.v1', 'arrival', fresh.id, fresh.sender_id,
          jsonb_build_object('code', fresh.code, 'sender', fresh.sender_name, 'via', fresh.via_name) FROM fresh)
    SELECT count(*) INTO made FROM fresh;
    UPDATE deliveries y SET state = 'arrived', arrived_at = clock_timestamp()
     WHERE y.dispatch_id = p_dispatch AND y.id = ANY (p_deliveries) AND y.state = 'queued';
    RETURN made;
  END $$;
  ${definerFunction('create_arrivals(uuid, uuid[])', definer)}`;

/**
 * Issues a draft of the acting agency: number from the counter, document, sending, deliveries and the arrivals of the
 * first hop, in one call. The order holds no agency: it is the acting one. No row when the draft is not the agency's.
 */
export const issueDocument = `
  CREATE FUNCTION issue_document(p_order jsonb) RETURNS TABLE (number integer, code text, arrived integer) LANGUAGE plpgsql AS $$
  DECLARE
    own uuid := app_agency();
    v_document uuid := (p_order->>'documentId')::uuid;
    v_dispatch uuid := (p_order->>'dispatchId')::uuid;
    v_number integer; v_text text; v_code text; v_first uuid[];
  BEGIN
    PERFORM FROM documents o WHERE o.id = v_document AND o.agency_id = own AND o.status = 'draft' FOR UPDATE;
    IF NOT FOUND THEN RETURN; END IF;
    INSERT INTO register_counters AS c (agency_id, series, year, last)
    VALUES (own, p_order->>'series', (p_order->>'year')::integer, 1)
    ON CONFLICT (agency_id, series, year) DO UPDATE SET last = c.last + 1 RETURNING c.last INTO v_number;
    v_text := CASE WHEN v_number < 10 THEN '0' ELSE '' END || v_number;
    v_code := v_text || '/' || (p_order->>'notation');
    UPDATE documents o SET status = 'issued', series = p_order->>'series', year = (p_order->>'year')::integer, number = v_number,
           code_number = v_text, code_notation = p_order->>'notation', code = v_code,
           code_folded = ' ' || v_number || (p_order->>'notationFolded'), issued_on = (p_order->>'issuedOn')::date,
           issued_at = clock_timestamp(), changed_at = clock_timestamp(), dispatch_id = v_dispatch, revision = o.revision + 1,
           page_amount = (SELECT sum(f.pages) FROM files f WHERE f.agency_id = own AND f.document_id = v_document)
     WHERE o.id = v_document;
    INSERT INTO dispatches (id, agency_id, document_id, message_id, route, urgency, sent_by_post_id, sent_by)
    SELECT v_dispatch, own, v_document, (p_order->>'messageId')::uuid, p_order->>'route', o.urgency,
           (p_order->>'postId')::uuid, p_order->>'personName' FROM documents o WHERE o.id = v_document;
    -- The first hop arrives with this very commit; writing it as arrived at once spares an update of every row.
    INSERT INTO deliveries (id, agency_id, dispatch_id, recipient_id, parent_id, hop, addressed, level, state, arrived_at)
    SELECT y.id, own, v_dispatch, y."recipientId", y."parentId", y.hop, y.addressed, y.level,
           CASE WHEN y.hop = 1 THEN 'arrived' ELSE 'queued' END, CASE WHEN y.hop = 1 THEN clock_timestamp() END
      FROM jsonb_to_recordset(p_order->'deliveries')
        AS y(id uuid, "recipientId" uuid, "parentId" uuid, hop integer, addressed boolean, level text);
    SELECT array_agg(y.id ORDER BY y.recipient_id) INTO v_first
      FROM deliveries y WHERE y.agency_id = own AND y.dispatch_id = v_dispatch AND y.hop = 1;
    RETURN QUERY SELECT v_number, v_code, create_arrivals(v_dispatch, v_first);
  END $$;
  ${definerFunction('issue_document(jsonb)', app)}`;

/**
 * Delivers one hop of a sending to one level, and says which levels come next behind what has arrived.
 * Safe to repeat; a hop whose superior has not got it yet stays waiting.
 */
export const deliverHop = `
  CREATE FUNCTION deliver_hop(p_dispatch uuid, p_hop integer, p_level text)
    RETURNS TABLE (arrived integer, recipients uuid[], next_levels text[]) LANGUAGE plpgsql AS $$
  DECLARE due uuid[]; made integer;
  BEGIN
    PERFORM FROM dispatches d WHERE d.id = p_dispatch AND d.agency_id = app_agency() FOR UPDATE;
    IF NOT FOUND THEN RETURN; END IF;
    SELECT array_agg(y.id ORDER BY y.recipient_id), array_agg(y.recipient_id ORDER BY y.recipient_id) INTO due, recipients
      FROM deliveries y JOIN deliveries up ON up.agency_id = y.agency_id AND up.id = y.parent_id
     WHERE y.dispatch_id = p_dispatch AND y.hop = p_hop AND y.level = p_level AND y.state = 'queued' AND up.state <> 'queued';
    made := CASE WHEN due IS NULL THEN 0 ELSE create_arrivals(p_dispatch, due) END;
    RETURN QUERY SELECT made, coalesce(recipients, '{}'),
      coalesce((SELECT array_agg(DISTINCT y.level) FROM deliveries y JOIN deliveries up ON up.agency_id = y.agency_id AND up.id = y.parent_id
        WHERE y.dispatch_id = p_dispatch AND y.hop = p_hop + 1 AND y.state = 'queued' AND up.level = p_level), '{}');
  END $$;
  ${definerFunction('deliver_hop(uuid, integer, text)', worker)}`;
