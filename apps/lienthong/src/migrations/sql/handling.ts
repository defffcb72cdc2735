import { DATABASE_ROLES, definerFunction, tenantTable } from '../tenant-table';

const { worker, definer } = DATABASE_ROLES;

const OPEN = `('waiting', 'seen', 'working')`;

/** Acts of handing over and the assignments they make. */
export const handlingTables = `
  CREATE TABLE handovers (
    id uuid NOT NULL, agency_id uuid NOT NULL, arrival_id uuid NOT NULL, from_id uuid,
    given_by_post_id uuid NOT NULL, given_by_name text NOT NULL, given_by_title text NOT NULL, given_at timestamptz NOT NULL,
    instruction text NOT NULL CONSTRAINT ck_handovers_instruction CHECK (length(instruction) <= 2000),
    from_state text CONSTRAINT ck_handovers_from_state CHECK (from_state IN ${OPEN}),
    CONSTRAINT pk_handovers PRIMARY KEY (agency_id, id),
    CONSTRAINT ck_handovers_from CHECK ((from_id IS NULL) = (from_state IS NULL)),
    CONSTRAINT fk_handovers_arrival FOREIGN KEY (agency_id, arrival_id) REFERENCES arrivals (agency_id, id));
  CREATE INDEX ix_handovers_arrival ON handovers (agency_id, arrival_id);
  CREATE INDEX ix_handovers_given ON handovers (agency_id, given_by_post_id, given_at DESC);
  CREATE TABLE assignments (
    id uuid NOT NULL, agency_id uuid NOT NULL, arrival_id uuid NOT NULL, handover_id uuid NOT NULL, parent_id uuid,
    unit_id uuid, post_id uuid, receiver_name text NOT NULL, given_by_post_id uuid NOT NULL,
    role text NOT NULL CONSTRAINT ck_assignments_role CHECK (role IN ('lead', 'cooperate', 'inform')),
    due_on date,
    state text NOT NULL
      CONSTRAINT ck_assignments_state CHECK (state IN ('waiting', 'seen', 'working', 'done', 'returned', 'withdrawn')),
    seen_at timestamptz, snoozed_until date,
    ended_at timestamptz, ended_by_post_id uuid, ended_by_name text,
    end_note text CONSTRAINT ck_assignments_end_note CHECK (length(end_note) <= 1000),
    ended_from text, ended_with_id uuid, settled_at timestamptz, settled_by_id uuid,
    CONSTRAINT pk_assignments PRIMARY KEY (agency_id, id),
    CONSTRAINT ck_assignments_receiver CHECK ((unit_id IS NULL) <> (post_id IS NULL)),
    CONSTRAINT ck_assignments_end CHECK ((state IN ${OPEN}) = (ended_at IS NULL) AND (ended_at IS NULL) = (ended_from IS NULL)),
    CONSTRAINT ck_assignments_reason CHECK (state <> 'returned' OR end_note IS NOT NULL),
    CONSTRAINT ck_assignments_settled CHECK (settled_at IS NULL OR state = 'returned'),
    CONSTRAINT fk_assignments_handover FOREIGN KEY (agency_id, handover_id) REFERENCES handovers (agency_id, id),
    CONSTRAINT fk_assignments_arrival FOREIGN KEY (agency_id, arrival_id) REFERENCES arrivals (agency_id, id),
    CONSTRAINT fk_assignments_parent FOREIGN KEY (agency_id, parent_id) REFERENCES assignments (agency_id, id),
    CONSTRAINT fk_assignments_unit FOREIGN KEY (agency_id, unit_id) REFERENCES units (agency_id, id),
    CONSTRAINT fk_assignments_post FOREIGN KEY (post_id) REFERENCES posts (id));
  CREATE INDEX ix_assignments_arrival ON assignments (agency_id, arrival_id);
  CREATE INDEX ix_assignments_parent ON assignments (agency_id, parent_id) WHERE parent_id IS NOT NULL;
  CREATE INDEX ix_assignments_handover ON assignments (agency_id, handover_id);
  -- The queue of a desk: what lies on it, what it gave away, what came back to it.
  CREATE INDEX ix_assignments_post ON assignments (agency_id, post_id) WHERE state IN ${OPEN};
  CREATE INDEX ix_assignments_unit ON assignments (agency_id, unit_id) WHERE state IN ${OPEN};
  CREATE INDEX ix_assignments_given ON assignments (agency_id, given_by_post_id) WHERE state IN ${OPEN};
  CREATE INDEX ix_assignments_returned ON assignments (agency_id, given_by_post_id) WHERE state = 'returned' AND settled_at IS NULL;
  -- Decree 30/2020 art. 23.4: one lead at one place; and nobody has the same document twice.
  CREATE UNIQUE INDEX uq_assignments_lead ON assignments (agency_id, arrival_id, coalesce(parent_id, arrival_id))
    WHERE role = 'lead' AND state NOT IN ('returned', 'withdrawn');
  CREATE UNIQUE INDEX uq_assignments_receiver ON assignments (agency_id, arrival_id, coalesce(unit_id, post_id)) WHERE state IN ${OPEN};
  -- An undo takes a hand-over out as if it had never been; the journal keeps that both happened.
  ${tenantTable('handovers', { app: 'SELECT, INSERT, DELETE', worker: 'SELECT' })}
  ${tenantTable('assignments', { app: 'SELECT, INSERT, UPDATE, DELETE', worker: 'SELECT' })}
  -- The summary lists read: how far, who has it, until when. Written with every change of the assignments.
  ALTER TABLE arrivals ADD COLUMN handling text
      CONSTRAINT ck_arrivals_handling CHECK (handling IN ('handed_over', 'working', 'done', 'returned')),
    ADD COLUMN holders text NOT NULL DEFAULT '', ADD COLUMN handling_due_on date;
  CREATE INDEX ix_arrivals_to_route ON arrivals (agency_id, registered_at) WHERE state = 'registered' AND handling IS NULL;
  ALTER TABLE deliveries ADD COLUMN handling text
      CONSTRAINT ck_deliveries_handling CHECK (handling IN ('handed_over', 'working', 'done')),
    ADD COLUMN handling_at timestamptz;`;

/**
 * Tells the sender of an own arrival how far its handling is (Decision 28/2018 art. 10.2.h, states 04 to 06), forward only,
 * with a journal line in the sender's agency. Gives the sender for its screens; no row when nothing changed there.
 */
export const reportHandling = `
  CREATE FUNCTION report_handling(p_arrival uuid) RETURNS TABLE (sender_id uuid, dispatch_id uuid) LANGUAGE plpgsql AS $$
  DECLARE mine arrivals; told uuid; ways text[] := ARRAY['handed_over', 'working', 'done'];
  BEGIN
    SELECT * INTO mine FROM arrivals a WHERE a.id = p_arrival AND a.agency_id = app_agency();
    IF NOT FOUND OR array_position(ways, mine.handling) IS NULL THEN RETURN; END IF;
    UPDATE deliveries y SET handling = mine.handling, handling_at = clock_timestamp()
     WHERE y.agency_id = mine.sender_id AND y.id = mine.delivery_id AND y.recipient_id = mine.agency_id AND y.state = 'accepted'
       AND coalesce(array_position(ways, y.handling), 0) < array_position(ways, mine.handling)
    RETURNING y.id INTO told;
    IF told IS NULL THEN RETURN; END IF;
    INSERT INTO journal (id, agency_id, action, subject_type, subject_id, by_agency_id, data)
    SELECT gen_random_uuid(), mine.sender_id, 'delivery.' || mine.handling || '.v1', 'document', d.document_id, mine.agency_id,
           jsonb_build_object('recipient', a.name)
      FROM dispatches d, agencies a WHERE d.id = mine.dispatch_id AND a.id = mine.agency_id;
    RETURN QUERY SELECT mine.sender_id, mine.dispatch_id;
  END $$;
  ${definerFunction('report_handling(uuid)', worker)}`;

/** What must hold of handling at any moment; every row is a broken promise. */
export const handlingInvariants = `
  CREATE VIEW inv_handling AS
    SELECT s.id, s.agency_id, 'assigned before it was registered' AS fault
      FROM assignments s JOIN arrivals a ON a.agency_id = s.agency_id AND a.id = s.arrival_id WHERE a.state <> 'registered'
    UNION ALL
    SELECT h.id, h.agency_id, 'handed over to nobody' FROM handovers h
     WHERE NOT EXISTS (SELECT FROM assignments s WHERE s.agency_id = h.agency_id AND s.handover_id = h.id)
    UNION ALL
    SELECT s.id, s.agency_id, 'cooperates where nobody was named to lead' FROM assignments s
     WHERE s.role = 'cooperate' AND NOT EXISTS (SELECT FROM assignments l WHERE l.agency_id = s.agency_id AND l.role = 'lead'
           AND l.arrival_id = s.arrival_id AND l.parent_id IS NOT DISTINCT FROM s.parent_id)
    UNION ALL
    SELECT s.id, s.agency_id, 'a lead below one that has ended' FROM assignments s
      JOIN assignments p ON p.agency_id = s.agency_id AND p.id = s.parent_id
     WHERE s.role = 'lead' AND s.state IN ${OPEN} AND p.state NOT IN ${OPEN}
    UNION ALL
    SELECT a.id, a.agency_id, 'summary disagrees with its assignments' FROM arrivals a
      LEFT JOIN LATERAL (
        SELECT count(*) FILTER (WHERE s.state NOT IN ('returned', 'withdrawn')) AS live,
               count(*) FILTER (WHERE s.parent_id IS NULL AND s.state = 'returned' AND s.settled_at IS NULL) AS back,
               count(*) FILTER (WHERE s.role = 'lead' AND s.parent_id IS NULL AND s.state = 'done') AS done,
               count(*) FILTER (WHERE s.role = 'lead' AND s.parent_id IS NULL AND s.state IN ${OPEN}) AS leading,
               count(*) FILTER (WHERE s.role <> 'inform' AND s.state IN ('working', 'done')) AS at_work
          FROM assignments s WHERE s.agency_id = a.agency_id AND s.arrival_id = a.id) c ON true
     WHERE a.handling IS DISTINCT FROM CASE WHEN c.live = 0 THEN CASE WHEN c.back > 0 THEN 'returned' END
             WHEN c.done > 0 AND c.leading = 0 THEN 'done' WHEN c.at_work > 0 THEN 'working' ELSE 'handed_over' END
    UNION ALL
    SELECT y.id, y.agency_id, 'told done, and is not' FROM deliveries y
      JOIN arrivals a ON a.delivery_id = y.id WHERE y.handling = 'done' AND a.handling IS DISTINCT FROM 'done'
    UNION ALL
    SELECT h.id, h.agency_id, 'handed over without a journal line' FROM handovers h
     WHERE NOT EXISTS (SELECT FROM journal j WHERE j.agency_id = h.agency_id AND j.subject_type = 'arrival'
           AND j.subject_id = h.arrival_id AND j.action = 'handling.handed_over.v1');
  ALTER VIEW inv_handling OWNER TO ${definer};`;

/** The same since whoever passes on only to others who cooperate keeps the lead: only the register has nobody to keep it. */
export const handlingInvariantsGiverLeads = handlingInvariants
  .replace('CREATE VIEW', 'CREATE OR REPLACE VIEW')
  .replace("s.role = 'cooperate' AND NOT", "s.role = 'cooperate' AND s.parent_id IS NULL AND NOT");
