import { DATABASE_ROLES, definerFunction } from '../tenant-table';

const { app, worker } = DATABASE_ROLES;

/** Bytes that a file, the PDF made of one, or the signed original of an issued one still need. */
export const storageKeyUsed = `
  CREATE OR REPLACE FUNCTION storage_key_used(p_key text) RETURNS boolean LANGUAGE sql AS $$
    SELECT EXISTS (SELECT FROM files WHERE storage_key = p_key) OR EXISTS (SELECT FROM renditions WHERE storage_key = p_key)
        OR EXISTS (SELECT FROM stamps WHERE signed_key = p_key) $$;
  ${definerFunction('storage_key_used(text)', app, worker)}`;

/**
 * Puts the stamped version of an issued document's main file into the place of the signed one: at the sender, and at every
 * receiver that has it already. Hops that come later copy the sender's row; both take the sending's lock, so that none
 * falls between. Once per document; repeated it answers nothing. `p_stamp` names a file, and its new bytes or a fault.
 */
export const stampDocument = `
  CREATE FUNCTION stamp_document(p_document uuid, p_stamp jsonb) RETURNS integer LANGUAGE plpgsql AS $$
  DECLARE own uuid := app_agency(); v_dispatch uuid; main files; changed integer;
  BEGIN
    SELECT d.dispatch_id INTO v_dispatch FROM documents d WHERE d.id = p_document AND d.agency_id = own AND d.status = 'issued';
    IF NOT FOUND THEN RETURN NULL; END IF;
    PERFORM FROM dispatches y WHERE y.id = v_dispatch AND y.agency_id = own FOR UPDATE;
    IF EXISTS (SELECT FROM stamps s WHERE s.agency_id = own AND s.document_id = p_document) THEN RETURN NULL; END IF;
    SELECT * INTO main FROM files f
     WHERE f.id = (p_stamp->>'fileId')::uuid AND f.agency_id = own AND f.document_id = p_document FOR UPDATE;
    IF NOT FOUND THEN RETURN NULL; END IF;
    IF p_stamp ? 'fault' THEN
      INSERT INTO stamps (document_id, agency_id, file_id, fault) VALUES (p_document, own, main.id, p_stamp->>'fault');
      RETURN 0;
    END IF;
    INSERT INTO stamps (document_id, agency_id, file_id, signed_name, signed_media_type, signed_key, signed_sha256, signed_size)
    VALUES (p_document, own, main.id, main.name, main.media_type, main.storage_key, main.sha256, main.size);
    UPDATE files f SET storage_key = p_stamp->>'storageKey', sha256 = decode(p_stamp->>'sha256', 'hex'),
           size = (p_stamp->>'size')::bigint, pages = coalesce((p_stamp->>'pages')::integer, f.pages),
           media_type = 'application/pdf', name = regexp_replace(f.name, '\\.\\w+$', '') || '.pdf'
     WHERE f.id = main.id
        OR (f.storage_key = main.storage_key AND f.position = main.position AND f.arrival_id IN (
              SELECT a.id FROM arrivals a JOIN deliveries y ON y.id = a.delivery_id WHERE y.dispatch_id = v_dispatch));
    GET DIAGNOSTICS changed = ROW_COUNT;
    RETURN changed;
  END $$;
  ${definerFunction('stamp_document(uuid, jsonb)', worker)}`;
