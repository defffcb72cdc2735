import { DATABASE_ROLES, definerFunction } from '../tenant-table';

const { app } = DATABASE_ROLES;

/**
 * `report_arrival` of `report.ts`, for arrivals that may be merged: a merged one tells its sender what became of the arrival
 * that stands for it (accepted with its number, refused with its reason), and until then that it was seen.
 */
export const reportMergedArrival = `
  CREATE OR REPLACE FUNCTION report_arrival(p_arrival uuid) RETURNS TABLE (sender_id uuid, dispatch_id uuid) LANGUAGE plpgsql AS $$
  DECLARE mine arrivals; stands arrivals; v_state text; done uuid;
  BEGIN
    SELECT * INTO mine FROM arrivals a WHERE a.id = p_arrival AND a.agency_id = app_agency();
    IF NOT FOUND OR mine.delivery_id IS NULL THEN RETURN; END IF;
    IF mine.merged_into IS NULL THEN stands := mine;
    ELSE SELECT * INTO stands FROM arrivals a WHERE a.agency_id = mine.agency_id AND a.id = mine.merged_into; END IF;
    v_state := CASE stands.state WHEN 'registered' THEN 'accepted' WHEN 'refused' THEN 'refused'
                                 ELSE CASE WHEN mine.seen_at IS NULL THEN 'arrived' ELSE 'seen' END END;
    UPDATE deliveries y SET state = v_state, seen_at = mine.seen_at,
           answered_at = greatest(coalesce(stands.registered_at, stands.refused_at), mine.merged_at),
           arrival_number = stands.arrival_number, refusal_reason = stands.refusal_reason
     WHERE y.agency_id = mine.sender_id AND y.id = mine.delivery_id AND y.recipient_id = mine.agency_id AND y.state IN ('queued', 'arrived', 'seen')
       AND y.state <> v_state
    RETURNING y.id INTO done;
    IF done IS NULL THEN RETURN; END IF;
    INSERT INTO journal (id, agency_id, action, subject_type, subject_id, by_agency_id, data)
    SELECT gen_random_uuid(), mine.sender_id, 'delivery.' || v_state || '.v1', 'document', d.document_id, mine.agency_id,
           jsonb_build_object('recipient', a.name, 'arrivalNumber', stands.arrival_number, 'reason', stands.refusal_reason)
      FROM dispatches d, agencies a WHERE d.id = mine.dispatch_id AND a.id = mine.agency_id;
    RETURN QUERY SELECT mine.sender_id, mine.dispatch_id;
  END $$;
  ${definerFunction('report_arrival(uuid)', app)}`;

/** What must hold now that arrivals come by other ways too and may be merged. */
export const letterInvariants = `
  CREATE OR REPLACE VIEW inv_delivery AS
    SELECT y.id, y.dispatch_id, y.recipient_id, 'arrival missing' AS fault
      FROM deliveries y LEFT JOIN arrivals a ON a.delivery_id = y.id WHERE y.state <> 'queued' AND a.id IS NULL
    UNION ALL
    SELECT y.id, y.dispatch_id, y.recipient_id, 'arrival before its delivery'
      FROM deliveries y JOIN arrivals a ON a.delivery_id = y.id WHERE y.state = 'queued'
    UNION ALL
    SELECT y.id, y.dispatch_id, y.recipient_id, 'states disagree'
      FROM deliveries y JOIN arrivals a ON a.delivery_id = y.id
      LEFT JOIN arrivals s ON s.agency_id = a.agency_id AND s.id = a.merged_into
     WHERE y.state <> 'queued' AND y.state <> CASE coalesce(s.state, a.state) WHEN 'registered' THEN 'accepted' WHEN 'refused' THEN 'refused'
           ELSE CASE WHEN a.seen_at IS NULL THEN 'arrived' ELSE 'seen' END END
    UNION ALL
    SELECT y.id, y.dispatch_id, y.recipient_id, 'more than one arrival'
      FROM deliveries y JOIN arrivals a ON a.delivery_id = y.id GROUP BY y.id, y.dispatch_id, y.recipient_id HAVING count(*) > 1
    UNION ALL
    SELECT y.id, y.dispatch_id, y.recipient_id, 'waits with no work left'
      FROM deliveries y WHERE y.state = 'queued' AND NOT EXISTS (
        SELECT FROM outbox o WHERE o.done_at IS NULL AND o.failed_at IS NULL AND o.payload->>'dispatchId' = y.dispatch_id::text);
  CREATE OR REPLACE VIEW inv_arrival AS
    SELECT a.id, a.agency_id, 'no delivery behind it' AS fault
      FROM arrivals a LEFT JOIN deliveries y ON y.id = a.delivery_id WHERE a.channel = 'internal' AND y.id IS NULL
    UNION ALL
    SELECT a.id, a.agency_id, 'files missing' FROM arrivals a
     WHERE a.file_count <> (SELECT count(*) FROM files f WHERE f.agency_id = a.agency_id AND f.arrival_id = a.id);
  -- A merged arrival points at one that stands for itself, and the journal tells of every letter and every merge.
  CREATE VIEW inv_letter AS
    SELECT a.id, a.agency_id, 'merged into one that is merged itself' AS fault
      FROM arrivals a JOIN arrivals s ON s.agency_id = a.agency_id AND s.id = a.merged_into WHERE s.state = 'merged'
    UNION ALL
    SELECT a.id, a.agency_id, 'merged without a journal line' FROM arrivals a
     WHERE a.state = 'merged' AND NOT EXISTS (SELECT FROM journal j WHERE j.agency_id = a.agency_id AND j.subject_type = 'arrival'
           AND j.subject_id = a.id AND j.action = 'arrival.merged.v1')
    UNION ALL
    SELECT a.id, a.agency_id, 'laid in without a journal line' FROM arrivals a
     WHERE a.channel IN ('paper', 'email') AND NOT EXISTS (SELECT FROM journal j WHERE j.agency_id = a.agency_id AND j.subject_type = 'arrival'
           AND j.subject_id = a.id AND j.action = 'arrival.received.v1');
  ALTER VIEW inv_letter OWNER TO ${DATABASE_ROLES.definer};`;
