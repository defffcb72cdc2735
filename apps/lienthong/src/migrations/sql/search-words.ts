/**
 * The words of text as the search keeps them: without accents, capitals and punctuation, cut where letters meet digits,
 * numbers without leading zeros. The same as `searchWords` of libs/search/model; a spec holds the two together. Depends
 * on no locale: after the compatibility decomposition only plain letters are left to be lowered.
 */
export const searchWords = `
  CREATE FUNCTION search_fold(p_text text) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
    SELECT translate(lower(regexp_replace(normalize(p_text, NFKD),
      '[\\u0300-\\u036f\\u00ad\\u200b-\\u200f\\u202a-\\u202e\\u2060-\\u2064\\ufeff]', '', 'g')), 'đĐðÐɖƉ', 'dddddd') $$;

  -- Single words, and neighbours within one field as '_first_second': Vietnamese is written in short, frequent syllables,
  -- and a pair of them is what tells one document from another. Fields are kept apart by '|'.
  CREATE FUNCTION search_lexemes(p_text text) RETURNS text[] LANGUAGE plpgsql IMMUTABLE PARALLEL SAFE AS $$
  BEGIN
    RETURN (
      WITH word AS (
        SELECT left(regexp_replace(m.found[1], '^0+(?=[0-9])', ''), 60) AS w, m.n
          FROM regexp_matches(search_fold(p_text), '[a-z\\u0250-\\u1fff\\u3040-\\ud7ff]+|[0-9]+|[|]', 'g') WITH ORDINALITY AS m (found, n)),
      beside AS (SELECT w, lead(w) OVER (ORDER BY n) AS next FROM word)
      SELECT coalesce(array_agg(DISTINCT lexeme), '{}')
        FROM beside, LATERAL (VALUES (w), (CASE WHEN next <> '|' THEN '_' || w || '_' || next END)) AS made (lexeme)
       WHERE w <> '|' AND lexeme IS NOT NULL);
  END $$;

  -- Years of four quarters from 1990 on: the newest are searched first.
  CREATE FUNCTION search_window(p_day date) RETURNS integer LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
    SELECT greatest(0, least(1023, (extract(year FROM p_day)::integer - 1990) * 4 + extract(quarter FROM p_day)::integer - 1)) $$;
  -- Who may find a document, and in which quarter, is one number: the index then reads only what one agency may see.
  CREATE FUNCTION search_finder(p_ordinal integer, p_window integer) RETURNS integer LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
    SELECT p_ordinal * 1024 + p_window $$;
  CREATE FUNCTION search_dates(VARIADIC p_days date[]) RETURNS text[] LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
    SELECT coalesce(array_agg(DISTINCT '~d' || to_char(day, 'YYYYMMDD')), '{}') FROM unnest(p_days) AS day WHERE day IS NOT NULL $$;`;

/** Removes them. */
export const dropSearchWords = `
  DROP FUNCTION search_dates(date[]), search_finder(integer, integer), search_window(date), search_lexemes(text), search_fold(text);`;
