import { DATABASE_ROLES, definerFunction } from '../tenant-table';

const { definer, worker } = DATABASE_ROLES;

const DOCUMENT_FIELDS = `status, type_code, type_name, subject, signer_title, signer_name, note, urgency, due_on, language,
  unit_abbreviation, code, code_folded, issued_on, dispatch_id`;

/**
 * Search rows change in the transaction of the act, whichever service acts: nothing can be issued, registered or saved
 * past them. A send to many agencies is one update of one row.
 */
const ofDocuments = `
  CREATE FUNCTION search_document_changed() RETURNS trigger LANGUAGE plpgsql AS $$
  BEGIN
    IF TG_OP = 'DELETE' THEN
      DELETE FROM search_rows WHERE agency_id = OLD.agency_id AND id = OLD.id;
    ELSE
      PERFORM search_refresh_documents(ARRAY[NEW.id]);
    END IF;
    RETURN NULL;
  END $$;
  ${definerFunction('search_document_changed()', definer)}
  CREATE TRIGGER search_document_written AFTER INSERT OR DELETE OR UPDATE OF ${DOCUMENT_FIELDS} ON documents
    FOR EACH ROW EXECUTE FUNCTION search_document_changed();`;

const ofArrivals = `
  CREATE FUNCTION search_arrivals_came() RETURNS trigger LANGUAGE plpgsql AS $$
  BEGIN
    UPDATE search_rows r SET message_id = n.message_id,
           finders = ARRAY(SELECT DISTINCT f FROM unnest(r.finders || n.ordinals) AS f)
      FROM (SELECT s.agency_id, s.id, d.message_id, array_agg(g.ordinal * 1024 + search_window(s.day)) AS ordinals
              FROM came a JOIN agencies g ON g.id = a.agency_id
              JOIN dispatches d ON d.agency_id = a.sender_id AND d.id = a.dispatch_id
              JOIN search_rows s ON s.agency_id = d.agency_id AND s.id = d.document_id
             GROUP BY 1, 2, 3) n
     WHERE r.agency_id = n.agency_id AND r.id = n.id;
    IF EXISTS (SELECT FROM came a WHERE a.dispatch_id IS NULL) THEN
      PERFORM search_refresh_arrivals(ARRAY(SELECT a.id FROM came a WHERE a.dispatch_id IS NULL));
    END IF;
    RETURN NULL;
  END $$;
  ${definerFunction('search_arrivals_came()', definer)}
  CREATE TRIGGER search_arrivals_written AFTER INSERT ON arrivals REFERENCING NEW TABLE AS came
    FOR EACH STATEMENT EXECUTE FUNCTION search_arrivals_came();

  CREATE FUNCTION search_arrival_changed() RETURNS trigger LANGUAGE plpgsql AS $$
  BEGIN
    IF TG_OP = 'DELETE' THEN
      DELETE FROM search_rows WHERE agency_id = OLD.agency_id AND id = OLD.id;
    ELSE
      PERFORM search_refresh_arrivals(ARRAY[NEW.id]);
    END IF;
    RETURN NULL;
  END $$;
  ${definerFunction('search_arrival_changed()', definer)}
  -- Opening one (seen_at) and counting its pages change nothing that is searched.
  CREATE TRIGGER search_arrival_written AFTER UPDATE ON arrivals FOR EACH ROW
    WHEN (to_jsonb(OLD) - '{seen_at,page_amount,file_count}'::text[] IS DISTINCT FROM to_jsonb(NEW) - '{seen_at,page_amount,file_count}'::text[])
    EXECUTE FUNCTION search_arrival_changed();
  CREATE TRIGGER search_arrival_removed AFTER DELETE ON arrivals FOR EACH ROW EXECUTE FUNCTION search_arrival_changed();`;

/** The text of a file is read once, by a job that its first attachment plans; rows take it up when it is there. */
const ofFiles = `
  CREATE FUNCTION search_files_changed() RETURNS trigger LANGUAGE plpgsql AS $$
  DECLARE v_files jsonb; v_documents uuid[]; v_arrivals uuid[];
  BEGIN
    WITH fresh AS (
      INSERT INTO file_texts (agency_id, storage_key)
      SELECT split_part(f.storage_key, '/', 1)::uuid, f.storage_key FROM changed f
       WHERE (f.document_id IS NOT NULL OR f.arrival_id IS NOT NULL) AND split_part(f.storage_key, '/', 1) = f.agency_id::text
       GROUP BY 2
      ON CONFLICT DO NOTHING RETURNING agency_id, storage_key)
    INSERT INTO outbox (id, agency_id, job, queue, priority, payload)
    SELECT gen_random_uuid(), agency_id, 'search.read_file', 'texts', 6, jsonb_build_object('storageKey', storage_key) FROM fresh;
    SELECT array_agg(DISTINCT f.document_id) FILTER (WHERE f.document_id IS NOT NULL),
           array_agg(DISTINCT f.arrival_id) FILTER (WHERE f.arrival_id IS NOT NULL) INTO v_documents, v_arrivals
      FROM changed f JOIN file_texts x ON x.storage_key = f.storage_key WHERE x.state = 'read';
    PERFORM search_take_text(v_documents, v_arrivals);
    RETURN NULL;
  END $$;
  -- An arrival whose document is in this system is found in the text through the document's row.
  CREATE FUNCTION search_take_text(p_documents uuid[], p_arrivals uuid[]) RETURNS void LANGUAGE sql AS $$
    UPDATE search_rows r SET body = search_body(r.agency_id, r.id, NULL) WHERE r.kind = 'document' AND r.id = ANY (p_documents);
    UPDATE search_rows r SET body = search_body(r.agency_id, NULL, r.id)
     WHERE r.kind = 'arrival' AND r.key = r.id AND r.id = ANY (p_arrivals) $$;
  CREATE FUNCTION search_files_left() RETURNS trigger LANGUAGE plpgsql AS $$
  BEGIN
    PERFORM search_take_text(ARRAY(
      SELECT DISTINCT f.document_id FROM gone f JOIN file_texts x ON x.storage_key = f.storage_key
       WHERE f.document_id IS NOT NULL AND x.state = 'read'), '{}');
    IF TG_OP = 'DELETE' THEN
      DELETE FROM file_texts x USING gone f
       WHERE x.storage_key = f.storage_key AND NOT EXISTS (SELECT FROM files k WHERE k.storage_key = x.storage_key);
    END IF;
    RETURN NULL;
  END $$;
  ${definerFunction('search_take_text(uuid[], uuid[])', definer)}
  ${definerFunction('search_files_changed()', definer)}
  ${definerFunction('search_files_left()', definer)}
  CREATE TRIGGER search_files_taken AFTER UPDATE ON files REFERENCING OLD TABLE AS gone
    FOR EACH STATEMENT EXECUTE FUNCTION search_files_left();
  CREATE TRIGGER search_files_removed AFTER DELETE ON files REFERENCING OLD TABLE AS gone
    FOR EACH STATEMENT EXECUTE FUNCTION search_files_left();
  CREATE TRIGGER search_files_added AFTER INSERT ON files REFERENCING NEW TABLE AS changed
    FOR EACH STATEMENT EXECUTE FUNCTION search_files_changed();
  CREATE TRIGGER search_files_moved AFTER UPDATE ON files REFERENCING NEW TABLE AS changed
    FOR EACH STATEMENT EXECUTE FUNCTION search_files_changed();

  -- Keeps what was read in the bytes under a key; only for bytes the acting agency brought: their keys begin with its id.
  CREATE FUNCTION file_text_read(p_text jsonb) RETURNS void LANGUAGE plpgsql AS $$
  DECLARE v_key text := p_text->>'storageKey';
  BEGIN
    IF split_part(v_key, '/', 1) IS DISTINCT FROM app_agency()::text THEN RETURN; END IF;
    UPDATE file_texts SET state = p_text->>'state', encoding = p_text->>'encoding', content = p_text->>'content',
           folded = p_text->>'folded', words = ARRAY(SELECT jsonb_array_elements_text(p_text->'words')), read_at = clock_timestamp()
     WHERE storage_key = v_key;
    PERFORM search_take_text(
      ARRAY(SELECT DISTINCT f.document_id FROM files f WHERE f.storage_key = v_key AND f.document_id IS NOT NULL),
      ARRAY(SELECT f.arrival_id FROM files f JOIN search_rows r ON r.agency_id = f.agency_id AND r.id = f.arrival_id
             WHERE f.storage_key = v_key AND r.key = r.id));
  END $$;
  ${definerFunction('file_text_read(jsonb)', worker)}`;

/** Everything that keeps search rows in step with what they stand for. */
export const searchTriggers = `${ofDocuments}${ofArrivals}${ofFiles}`;

/** Removes it. */
export const dropSearchTriggers = `
  DROP TRIGGER search_files_removed ON files; DROP TRIGGER search_files_taken ON files; DROP TRIGGER search_files_moved ON files; DROP TRIGGER search_files_added ON files;
  DROP TRIGGER search_arrival_removed ON arrivals; DROP TRIGGER search_arrival_written ON arrivals;
  DROP TRIGGER search_arrivals_written ON arrivals; DROP TRIGGER search_document_written ON documents;
  DROP FUNCTION file_text_read(jsonb), search_files_left(), search_files_changed(), search_take_text(uuid[], uuid[]), search_arrival_changed(),
    search_arrivals_came(), search_document_changed();`;
