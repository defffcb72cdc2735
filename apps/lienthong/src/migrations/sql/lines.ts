/** Every line that stands in a book under a number, certified copies included; whoever numbers something new adds its lines. */
export const registerLinesWithCopies = `
      CREATE OR REPLACE VIEW register_lines WITH (security_invoker = true) AS
        SELECT agency_id, series, year, number, number_suffix AS suffix, 'document' AS kind, id,
               jsonb_build_array(code, issued_on, type_name, subject, signer_name) AS content
          FROM documents WHERE number IS NOT NULL
        UNION ALL
        SELECT agency_id, 'incoming', arrival_year, arrival_number, '', 'arrival', id,
               jsonb_build_array(office_day(registered_at), sender_name, code, issued_on, type_name, subject)
          FROM arrivals WHERE arrival_number IS NOT NULL
        UNION ALL
        SELECT agency_id, series, year, number, suffix, CASE WHEN voided_at IS NULL THEN kind ELSE 'void' END, id,
               jsonb_build_array(kind, dated_on, reason, void_reason)
          FROM special_numbers WHERE document_id IS NULL
        UNION ALL
        SELECT agency_id, series, year, number, '', 'stub', id, jsonb_build_array(dated_on, counterpart, secrecy) FROM secret_stubs
        UNION ALL
        SELECT agency_id, 'copies', year, number, '', 'copy', id, jsonb_build_array(code, made_on, form, medium, signer_name)
          FROM certified_copies;`;
