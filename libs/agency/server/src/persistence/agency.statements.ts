const AGENCY =
  'id uuid, name text, kind text, level text, "parentId" uuid, abbreviation text, "validFrom" date, "validTo" date';

/** Inserts agencies given as a JSON array; superiors and subordinates may come in any order. */
export const INSERT_AGENCIES = `
  INSERT INTO agencies (id, name, kind, level, parent_id, abbreviation, valid_from, valid_to)
  SELECT r.id, r.name, r.kind, r.level, r."parentId", r.abbreviation, r."validFrom", r."validTo"
    FROM jsonb_to_recordset($1) AS r(${AGENCY})`;

/** Brings existing agencies, given as a JSON array, to a new state. */
export const UPDATE_AGENCIES = `
  UPDATE agencies a
     SET name = r.name, kind = r.kind, level = r.level, parent_id = r."parentId", abbreviation = r.abbreviation, valid_to = r."validTo"
    FROM jsonb_to_recordset($1) AS r(${AGENCY}) WHERE a.id = r.id`;

/** Begins names; a name that began the same day is corrected and leaves no history. */
export const SAVE_NAMES = `
  INSERT INTO agency_names (agency_id, name, valid_from, valid_to)
  SELECT r.id, r.name, r."validFrom", r."validTo" FROM jsonb_to_recordset($1) AS r(${AGENCY})
  ON CONFLICT ON CONSTRAINT pk_agency_names DO UPDATE SET name = excluded.name`;

/** Adds codes; one that is there with the same first day gets the new end and mark, and its new holder. */
export const SAVE_CODES = `
  INSERT INTO agency_codes (id, agency_id, scheme, code, valid_from, valid_to, invented)
  SELECT r.id, r."agencyId", r.scheme, r.code, r."validFrom", r."validTo", r.invented
    FROM jsonb_to_recordset($1)
      AS r(id uuid, "agencyId" uuid, scheme text, code text, "validFrom" date, "validTo" date, invented boolean)
  ON CONFLICT ON CONSTRAINT uq_agency_codes_code
    DO UPDATE SET valid_to = excluded.valid_to, invented = excluded.invented, agency_id = excluded.agency_id`;
