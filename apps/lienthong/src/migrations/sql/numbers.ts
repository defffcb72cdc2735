import { DATABASE_ROLES } from '../tenant-table';

const { app, worker, definer } = DATABASE_ROLES;

/** The instant of an act, and its day in Vietnam: the database's clock decides, whichever process asks (art. 15). */
export const officeClock = `
  CREATE FUNCTION office_now() RETURNS timestamptz LANGUAGE sql VOLATILE AS 'SELECT clock_timestamp()';
  CREATE FUNCTION office_day(p_at timestamptz) RETURNS date LANGUAGE sql IMMUTABLE PARALLEL SAFE
    AS $$ SELECT (p_at AT TIME ZONE 'Asia/Ho_Chi_Minh')::date $$;
  GRANT EXECUTE ON FUNCTION office_now(), office_day(timestamptz) TO ${app}, ${worker}, ${definer};`;

/**
 * Grants the next number, or several at once, of a series of the acting agency. The instant is taken behind the lock of
 * the series, which is held until commit: numbers and instants of a series run the same way, across days and across New
 * Year. Refuses with a word and writes nothing: \`year_turned\` when the caller reckoned with another year, \`book_sealed\`.
 */
export const grantNumbers = `
  CREATE FUNCTION lock_series(p_series text) RETURNS void LANGUAGE sql AS $$
    SELECT pg_advisory_xact_lock(hashtextextended(app_agency()::text || '/' || p_series, 0)) $$;
  CREATE FUNCTION grant_numbers(p_series text, p_year integer, p_count integer)
    RETURNS TABLE (last integer, year integer, at timestamptz, refused text) LANGUAGE plpgsql AS $$
  DECLARE own uuid := app_agency(); v_at timestamptz; v_year integer; v_last integer;
  BEGIN
    PERFORM lock_series(p_series);
    v_at := office_now();
    v_year := extract(year FROM office_day(v_at));
    IF p_year <> v_year THEN RETURN QUERY SELECT NULL::integer, v_year, v_at, 'year_turned'; RETURN; END IF;
    PERFORM FROM book_seals s WHERE s.agency_id = own AND s.series = p_series AND s.year = v_year;
    IF FOUND THEN RETURN QUERY SELECT NULL::integer, v_year, v_at, 'book_sealed'; RETURN; END IF;
    INSERT INTO register_counters AS c (agency_id, series, year, last) VALUES (own, p_series, v_year, p_count)
    ON CONFLICT ON CONSTRAINT pk_register_counters DO UPDATE SET last = c.last + p_count RETURNING c.last INTO v_last;
    RETURN QUERY SELECT v_last, v_year, v_at, NULL::text;
  END $$;`;

/**
 * Takes a number that was reserved or inserted before for a document of the acting agency; it keeps the date it was
 * granted with. Refuses like \`grant_numbers\`, and with \`number_taken\` when it is used, void or of another book.
 */
export const useSpecialNumber = `
  CREATE FUNCTION use_special_number(p_id uuid, p_series text, p_year integer, p_document uuid)
    RETURNS TABLE (number integer, suffix text, dated_on date, at timestamptz, refused text) LANGUAGE plpgsql AS $$
  DECLARE own uuid := app_agency(); v_at timestamptz;
  BEGIN
    PERFORM lock_series(p_series);
    v_at := office_now();
    PERFORM FROM book_seals s WHERE s.agency_id = own AND s.series = p_series AND s.year = p_year;
    IF FOUND THEN RETURN QUERY SELECT NULL::integer, NULL::text, NULL::date, v_at, 'book_sealed'; RETURN; END IF;
    RETURN QUERY UPDATE special_numbers n SET document_id = p_document, used_at = v_at
      WHERE n.agency_id = own AND n.id = p_id AND n.series = p_series AND n.year = p_year
        AND n.kind <> 'void' AND n.document_id IS NULL AND n.voided_at IS NULL
      RETURNING n.number, n.suffix, n.dated_on, v_at, NULL::text;
    IF NOT FOUND THEN RETURN QUERY SELECT NULL::integer, NULL::text, NULL::date, v_at, 'number_taken'; END IF;
  END $$;`;
