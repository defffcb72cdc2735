import { DATABASE_ROLES, definerFunction } from '../tenant-table';

const { app } = DATABASE_ROLES;

/**
 * Issues a draft of the acting agency: number (the next one of its series, or one granted before), document, sending,
 * deliveries and the arrivals of the first hop, in one call. The order holds no agency: it is the acting one. No row when
 * the draft is not the agency's; a row with \`refused\` and nothing written when the number cannot be had.
 */
export const issueDocumentNumbered = `
  CREATE FUNCTION issue_document(p_order jsonb)
    RETURNS TABLE (number integer, code text, arrived integer, at timestamptz, refused text) LANGUAGE plpgsql AS $$
  DECLARE
    own uuid := app_agency();
    v_document uuid := (p_order->>'documentId')::uuid;
    v_dispatch uuid := (p_order->>'dispatchId')::uuid;
    v_special uuid := (p_order->>'specialId')::uuid;
    v_series text := p_order->>'series'; v_year integer := (p_order->>'year')::integer;
    v_number integer; v_suffix text := ''; v_on date; v_at timestamptz; v_refused text;
    v_text text; v_code text; v_first uuid[];
  BEGIN
    PERFORM FROM documents o WHERE o.id = v_document AND o.agency_id = own AND o.status = 'draft' FOR UPDATE;
    IF NOT FOUND THEN RETURN; END IF;
    IF v_special IS NULL THEN
      SELECT g.last, g.at, office_day(g.at), g.refused INTO v_number, v_at, v_on, v_refused
        FROM grant_numbers(v_series, v_year, 1) g;
    ELSE
      SELECT u.number, u.suffix, u.dated_on, u.at, u.refused INTO v_number, v_suffix, v_on, v_at, v_refused
        FROM use_special_number(v_special, v_series, v_year, v_document) u;
    END IF;
    IF v_refused IS NOT NULL THEN RETURN QUERY SELECT NULL::integer, NULL::text, 0, v_at, v_refused; RETURN; END IF;
    v_text := CASE WHEN v_number < 10 THEN '0' ELSE '' END || v_number || v_suffix;
    v_code := v_text || '/' || (p_order->>'notation');
    UPDATE documents o SET status = 'issued', series = v_series, year = v_year, number = v_number, number_suffix = v_suffix,
           code_number = v_text, code_notation = p_order->>'notation', code = v_code,
           code_folded = ' ' || v_number || CASE WHEN v_suffix = '' THEN '' ELSE ' ' || upper(v_suffix) END || (p_order->>'notationFolded'),
           issued_on = v_on, issued_at = v_at, changed_at = v_at, dispatch_id = v_dispatch, revision = o.revision + 1,
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
    RETURN QUERY SELECT v_number, v_code, create_arrivals(v_dispatch, v_first), v_at, NULL::text;
  END $$;
  ${definerFunction('issue_document(jsonb)', app)}`;
