import { DATABASE_ROLES } from '../tenant-table';

const { app, definer } = DATABASE_ROLES;

/**
 * The lines of a book in their order, each with the digest of all that the book says under its number. One function for
 * the seal and for its check; it runs with the rights of whoever asks, so that row-level security holds.
 */
export const bookLines = `
  CREATE FUNCTION book_lines(p_agency uuid, p_series text, p_year integer) RETURNS TABLE (label text, digest bytea)
    LANGUAGE sql STABLE AS $$
    SELECT l.number || l.suffix, sha256(convert_to(jsonb_build_array(l.number, l.suffix, l.kind, l.content)::text, 'UTF8'))
      FROM register_lines l WHERE l.agency_id = p_agency AND l.series = p_series AND l.year = p_year
     ORDER BY l.number, l.suffix COLLATE "C", l.id $$;
  GRANT EXECUTE ON FUNCTION book_lines(uuid, text, integer) TO ${app}, ${definer};`;

/** Lines that are not what they were when their book was sealed, and seals that are not what the journal says. */
export const sealFaults = `
  CREATE VIEW book_seal_faults WITH (security_invoker = true) AS
    SELECT s.agency_id, s.series, s.year, d.label AS number, d.fault
      FROM book_seals s CROSS JOIN LATERAL (
        SELECT coalesce(was.label, now.label) AS label,
               CASE WHEN was.label IS NULL THEN 'line added after the seal'
                    WHEN now.label IS NULL THEN 'line removed after the seal' ELSE 'line changed after the seal' END AS fault
          FROM unnest(s.line_numbers, s.line_digests) AS was (label, digest)
          FULL JOIN book_lines(s.agency_id, s.series, s.year) AS now ON now.label = was.label
         WHERE was.digest IS DISTINCT FROM now.digest) d
    UNION ALL
    SELECT s.agency_id, s.series, s.year, NULL, 'seal changed'
      FROM book_seals s
     WHERE s.digest <> sha256(coalesce((SELECT string_agg(x.digest, '' ORDER BY x.place)
                                          FROM unnest(s.line_digests) WITH ORDINALITY AS x (digest, place)), ''))
        OR NOT EXISTS (SELECT FROM journal j WHERE j.agency_id = s.agency_id AND j.subject_type = 'book' AND j.subject_id = s.id
                          AND j.action = 'register.book_sealed.v1' AND j.data->>'digest' = encode(s.digest, 'hex'))
    UNION ALL
    SELECT s.agency_id, s.series, s.year, c.last::text, 'number granted after the seal'
      FROM book_seals s JOIN register_counters c ON c.agency_id = s.agency_id AND c.series = s.series AND c.year = s.year
     WHERE c.last <> s.last;
  GRANT SELECT ON book_seal_faults TO ${app}, ${definer};
  ALTER VIEW book_seal_faults OWNER TO ${definer};
  CREATE VIEW inv_book_seal AS SELECT * FROM book_seal_faults;
  ALTER VIEW inv_book_seal OWNER TO ${definer};`;
