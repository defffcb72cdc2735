import { DATABASE_ROLES, definerFunction } from '../tenant-table';

const { worker } = DATABASE_ROLES;

/**
 * Writes how many pages the bytes under a key have into every row that names them, the receivers' copies included, and
 * into the page amounts counted from them. Only for bytes that the acting agency brought: their keys begin with its id.
 * The locks keep an issue or a hop from copying rows without a count beside this.
 */
export const filePagesCounted = `
  CREATE FUNCTION file_pages_counted(p_key text, p_pages integer) RETURNS void LANGUAGE plpgsql AS $$
  BEGIN
    IF p_pages < 1 OR split_part(p_key, '/', 1) IS DISTINCT FROM app_agency()::text THEN RETURN; END IF;
    PERFORM FROM documents o JOIN files f ON f.agency_id = o.agency_id AND f.document_id = o.id
      WHERE f.storage_key = p_key ORDER BY o.id FOR UPDATE OF o;
    PERFORM FROM dispatches d JOIN files f ON f.agency_id = d.agency_id AND f.document_id = d.document_id
      WHERE f.storage_key = p_key ORDER BY d.id FOR UPDATE OF d;
    UPDATE files SET pages = p_pages WHERE storage_key = p_key AND pages IS NULL;
    UPDATE documents o SET page_amount = (SELECT sum(f.pages) FROM files f WHERE f.agency_id = o.agency_id AND f.document_id = o.id)
     WHERE o.status = 'issued'
       AND (o.agency_id, o.id) IN (SELECT f.agency_id, f.document_id FROM files f WHERE f.storage_key = p_key);
    UPDATE arrivals a SET page_amount = (SELECT sum(f.pages) FROM files f WHERE f.agency_id = a.agency_id AND f.arrival_id = a.id)
     WHERE (a.agency_id, a.id) IN (SELECT f.agency_id, f.arrival_id FROM files f WHERE f.storage_key = p_key);
  END $$;
  ${definerFunction('file_pages_counted(text, integer)', worker)}`;
