import { DATABASE_ROLES, definerFunction } from '../tenant-table';

const { app } = DATABASE_ROLES;

/**
 * Carries the state of an own arrival back to the sender's delivery, forward only, with a journal line in the sender's
 * agency: the receipt. Gives the sender so that its screens can be told; no row when nothing changed.
 */
export const reportArrival = `
  CREATE FUNCTION report_arrival(p_arrival uuid) RETURNS TABLE (sender_id uuid, dispatch_id uuid) LANGUAGE plpgsql AS $$
  DECLARE mine arrivals; v_state text; done uuid;
  BEGIN
    SELECT * INTO mine FROM arrivals a WHERE a.id = p_arrival AND a.agency_id = app_agency();
    IF NOT FOUND THEN RETURN; END IF;
    v_state := CASE mine.state WHEN 'registered' THEN 'accepted' WHEN 'refused' THEN 'refused'
                               ELSE CASE WHEN mine.seen_at IS NULL THEN 'arrived' ELSE 'seen' END END;
    UPDATE deliveries y SET state = v_state, seen_at = mine.seen_at, answered_at = coalesce(mine.registered_at, mine.refused_at),
           arrival_number = mine.arrival_number, refusal_reason = mine.refusal_reason
     WHERE y.agency_id = mine.sender_id AND y.id = mine.delivery_id AND y.recipient_id = mine.agency_id AND y.state IN ('queued', 'arrived', 'seen')
       AND y.state <> v_state
    RETURNING y.id INTO done;
    IF done IS NULL THEN RETURN; END IF;
    INSERT INTO journal (id, agency_id, action, subject_type, subject_id, by_agency_id, data)
    SELECT gen_random_uuid(), mine.sender_id, 'delivery.' || v_state || '.v1', 'document', d.document_id, mine.agency_id,
           jsonb_build_object('recipient', a.name, 'arrivalNumber', mine.arrival_number, 'reason', mine.refusal_reason)
      FROM dispatches d, agencies a WHERE d.id = mine.dispatch_id AND a.id = mine.agency_id;
    RETURN QUERY SELECT mine.sender_id, mine.dispatch_id;
  END $$;
  ${definerFunction('report_arrival(uuid)', app)}`;

/** The part of a sending's tree that lies below an own arrival: who got it through us, and how far they are. */
export const arrivalRoute = `
  CREATE FUNCTION arrival_route(p_arrival uuid)
    RETURNS TABLE (id uuid, parent_id uuid, hop integer, addressed boolean, recipient_id uuid, recipient_name text, level text, state text,
                   arrived_at timestamptz, seen_at timestamptz, answered_at timestamptz, arrival_number integer, refusal_reason text)
    LANGUAGE sql AS $$
    WITH RECURSIVE below AS (
      SELECT y.* FROM arrivals a JOIN deliveries y ON y.agency_id = a.sender_id AND y.id = a.delivery_id
       WHERE a.id = p_arrival AND a.agency_id = app_agency()
      UNION ALL
      SELECT y.* FROM below b JOIN deliveries y ON y.agency_id = b.agency_id AND y.dispatch_id = b.dispatch_id AND y.parent_id = b.id)
    SELECT b.id, b.parent_id, b.hop, b.addressed, b.recipient_id, g.name, b.level, b.state, b.arrived_at, b.seen_at, b.answered_at,
           b.arrival_number, b.refusal_reason
      FROM below b JOIN agencies g ON g.id = b.recipient_id ORDER BY b.hop, g.name $$;
  ${definerFunction('arrival_route(uuid)', app)}`;
