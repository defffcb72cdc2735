import type { MigrationInterface, QueryRunner } from 'typeorm';
import { createArrivals, deliverHop, issueDocument } from './sql/deliver';
import { filePagesCounted } from './sql/pages';
import { arrivalRoute, reportArrival } from './sql/report';
import { tenantTable } from './tenant-table';

/** Sendings, deliveries (the sender's side) and arrivals (the receiver's own copy), and the only functions that cross agencies. */
export class CreateDispatch1763859900000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      CREATE TABLE dispatches (
        id uuid CONSTRAINT pk_dispatches PRIMARY KEY,
        agency_id uuid NOT NULL, document_id uuid NOT NULL, message_id uuid NOT NULL,
        route text NOT NULL CONSTRAINT ck_dispatches_route CHECK (route IN ('direct', 'by_level')),
        urgency smallint NOT NULL, sent_by_post_id uuid NOT NULL, sent_by text NOT NULL,
        sent_at timestamptz NOT NULL DEFAULT clock_timestamp(),
        CONSTRAINT uq_dispatches_agency UNIQUE (agency_id, id),
        CONSTRAINT uq_dispatches_message UNIQUE (agency_id, message_id),
        CONSTRAINT fk_dispatches_document FOREIGN KEY (agency_id, document_id) REFERENCES documents (agency_id, id));
      CREATE INDEX ix_dispatches_sent ON dispatches (agency_id, sent_at DESC, id DESC);
      CREATE TABLE deliveries (
        id uuid NOT NULL, agency_id uuid NOT NULL, dispatch_id uuid NOT NULL,
        recipient_id uuid NOT NULL CONSTRAINT fk_deliveries_recipient REFERENCES agencies (id),
        parent_id uuid, hop integer NOT NULL CONSTRAINT ck_deliveries_hop CHECK (hop >= 1),
        addressed boolean NOT NULL, level text NOT NULL,
        state text NOT NULL DEFAULT 'queued'
          CONSTRAINT ck_deliveries_state CHECK (state IN ('queued', 'arrived', 'seen', 'accepted', 'refused')),
        arrived_at timestamptz, seen_at timestamptz, answered_at timestamptz, arrival_number integer, refusal_reason text,
        -- A send writes hundreds of these rows at once and each index costs a tenth of it: there is none that another covers.
        CONSTRAINT pk_deliveries PRIMARY KEY (agency_id, id),
        CONSTRAINT uq_deliveries_dispatch_recipient UNIQUE (agency_id, dispatch_id, recipient_id),
        CONSTRAINT fk_deliveries_dispatch FOREIGN KEY (agency_id, dispatch_id) REFERENCES dispatches (agency_id, id),
        CONSTRAINT fk_deliveries_parent FOREIGN KEY (agency_id, parent_id) REFERENCES deliveries (agency_id, id));
      CREATE INDEX ix_deliveries_silent ON deliveries (agency_id, arrived_at, id) WHERE state IN ('arrived', 'seen');
      CREATE INDEX ix_deliveries_queued ON deliveries (dispatch_id, hop) WHERE state = 'queued';

      CREATE TABLE arrivals (
        id uuid NOT NULL DEFAULT gen_random_uuid(),
        agency_id uuid NOT NULL, -- taken from a delivery's recipient, which is checked there
        sender_id uuid NOT NULL, sender_name text NOT NULL, message_id uuid NOT NULL,
        dispatch_id uuid NOT NULL, delivery_id uuid NOT NULL, via_id uuid, via_name text, addressed boolean NOT NULL,
        state text NOT NULL DEFAULT 'pending' CONSTRAINT ck_arrivals_state CHECK (state IN ('pending', 'registered', 'refused')),
        type_code text NOT NULL, type_name text NOT NULL, document_class text NOT NULL,
        code_number text NOT NULL, code_notation text NOT NULL, code text NOT NULL, code_folded text NOT NULL,
        subject text NOT NULL, subject_folded text NOT NULL, issued_on date NOT NULL,
        signer_title text NOT NULL, signer_name text NOT NULL, urgency smallint NOT NULL, due_on date,
        language text NOT NULL, note text NOT NULL, page_amount integer, file_count integer NOT NULL,
        arrived_at timestamptz NOT NULL DEFAULT clock_timestamp(), seen_at timestamptz,
        registered_at timestamptz, refused_at timestamptz, refusal_reason text,
        arrival_year integer, arrival_number integer,
        CONSTRAINT pk_arrivals PRIMARY KEY (agency_id, id),
        -- Exactly once: one copy per receiver, sender and message, kept as long as the document.
        CONSTRAINT uq_arrivals_message UNIQUE (agency_id, sender_id, message_id),
        CONSTRAINT ck_arrivals_registered CHECK ((state = 'registered') = (arrival_number IS NOT NULL AND registered_at IS NOT NULL)),
        CONSTRAINT ck_arrivals_refused CHECK ((state = 'refused') = (refused_at IS NOT NULL AND refusal_reason IS NOT NULL)));
      CREATE INDEX ix_arrivals_pending ON arrivals (agency_id, urgency DESC, arrived_at DESC, id DESC) WHERE state = 'pending';
      -- Has a number = is registered (ck_arrivals_registered): one index keeps numbers single and orders the register.
      CREATE UNIQUE INDEX uq_arrivals_number ON arrivals (agency_id, arrival_year DESC, arrival_number DESC) WHERE state = 'registered';
      CREATE INDEX ix_arrivals_refused ON arrivals (agency_id, refused_at DESC, id DESC) WHERE state = 'refused';
      ALTER TABLE files ADD CONSTRAINT fk_files_arrival FOREIGN KEY (agency_id, arrival_id) REFERENCES arrivals (agency_id, id);
      ${tenantTable('dispatches', { app: 'SELECT', worker: 'SELECT' })}
      ${tenantTable('deliveries', { app: 'SELECT', worker: 'SELECT' })}
      ${tenantTable('arrivals', { app: 'SELECT, UPDATE', worker: 'SELECT' })}
      ${createArrivals}${issueDocument}${deliverHop}${reportArrival}${arrivalRoute}${filePagesCounted}`);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      DROP FUNCTION file_pages_counted(text, integer), arrival_route(uuid), report_arrival(uuid), deliver_hop(uuid, integer, text), issue_document(jsonb),
        create_arrivals(uuid, uuid[]);
      ALTER TABLE files DROP CONSTRAINT fk_files_arrival;
      DROP TABLE arrivals, deliveries, dispatches;`);
  }
}
