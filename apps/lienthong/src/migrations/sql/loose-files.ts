/** Files that no document took for so long are thrown away; a draft's own, an arrival's and a version's never are. */
export const looseFilesPrune = `
  CREATE OR REPLACE FUNCTION loose_files_prune(p_age interval) RETURNS bigint LANGUAGE sql
    SECURITY DEFINER SET search_path = public, pg_temp AS $$
    WITH gone AS (DELETE FROM files WHERE document_id IS NULL AND arrival_id IS NULL AND version_of IS NULL
      AND uploaded_at < clock_timestamp() - p_age RETURNING 1) SELECT count(*) FROM gone $$;`;
