import type pg from 'pg';
import { openOwner } from '../measure/environment';
import { spread } from '../measure/spread';

/** The sending that documents laid in by hand name; there is none. */
const LAID_IN = '00000000-0000-4000-8000-000000000001';

const BATCH = 50_000;
const AT_ONCE = 2;

/** An identifier made of words, the same each time. */
const idOf = (words: string): string => `overlay(overlay(md5(${words}) PLACING '4' FROM 13) PLACING '8' FROM 17)::uuid`;

/** Subjects of offices: an act, a topic and a place, as many of each as make every class of search. */
const SUBJECT = `(ARRAY['Về việc triển khai', 'Thông báo kết luận', 'Kế hoạch thực hiện', 'Báo cáo kết quả', 'Hướng dẫn', 'Đôn đốc', 'Phê duyệt', 'Góp ý dự thảo'])[1 + n % 8]
  || ' ' || (ARRAY['chuyển đổi số', 'phòng chống dịch tả lợn châu Phi', 'cải cách thủ tục hành chính', 'giải phóng mặt bằng', 'xây dựng nông thôn mới',
    'phòng cháy chữa cháy', 'bầu cử đại biểu', 'tuyển sinh lớp mười', 'quản lý đất đai', 'an toàn giao thông', 'bảo hiểm y tế', 'tiêm chủng mở rộng',
    'giảm nghèo bền vững', 'thu ngân sách', 'vệ sinh môi trường', 'tiếp công dân'])[1 + (n / 8) % 16]
  || ' tại ' || place.name || ' năm ' || extract(year FROM day)::text`;

const FACTS = `'QUYET_DINH', 'Quyết định', 'administrative'`;

/** Who sent and who received what was laid in. */
export interface Offices {
  readonly sender: string;
  readonly large: string;
  readonly small: string;
}

/**
 * Writes documents of seven years set-based, as the owner: all issued by one agency, every second one received by a large
 * agency, every 180th by a small one. The rows are those of real sends, minus files and deliveries.
 */
export async function layInDocuments(owner: pg.Client, offices: Offices, size: number): Promise<void> {
  await owner.query(`DROP INDEX IF EXISTS ix_search_rows_words; SET maintenance_work_mem = '512MB'`);
  const starts = Array.from({ length: Math.ceil(size / BATCH) }, (_, n) => n * BATCH + 1);
  await spread(starts, AT_ONCE, async (from) => {
    const hand = await openOwner();
    // As a replica would take them in: no trigger, no foreign key is asked for rows that are right by construction.
    await hand.query('SET session_replication_role = replica');
    await layIn(hand, offices, { from, to: Math.min(size, from + BATCH - 1), size });
    await hand.end();
  });
  await owner.query(
    `CREATE INDEX ix_search_rows_words ON search_rows USING gin (finders, (meta || body)) WITH (fastupdate = off)`,
  );
  for (const table of ['documents', 'arrivals', 'search_rows']) await owner.query(`VACUUM (ANALYZE) ${table}`);
}

interface Batch {
  readonly from: number;
  readonly to: number;
  readonly size: number;
}

async function layIn(owner: pg.Client, { sender, large, small }: Offices, { from, to, size }: Batch): Promise<void> {
  await owner.query(
    `INSERT INTO documents (id, agency_id, owner_post_id, status, type_code, type_name, document_class, subject, subject_folded, signer_title,
       signer_name, language, series, year, number, code_number, code_notation, code, code_folded, issued_on, issued_at, dispatch_id)
     SELECT ${idOf(`'d' || n`)}, $1, '${LAID_IN}', 'issued', ${FACTS}, s.subject, search_fold(s.subject), 'CHỦ TỊCH', 'Nguyễn Văn Đo', 'Tiếng Việt',
       'laid-in', extract(year FROM day)::integer, n, n::text, 'QĐ-UBND', n || '/QĐ-UBND', ' ' || n || ' QD UBND QDUBND ', day, day, '${LAID_IN}'
       FROM generate_series($2::integer, $3::integer) AS n, LATERAL (SELECT current_date - ($4::integer - n) / greatest(1, $4::integer / 2555) AS day) d,
            LATERAL (SELECT name FROM agencies WHERE ordinal = 1 + n % 200 UNION ALL SELECT 'tỉnh' LIMIT 1) place, LATERAL (SELECT ${SUBJECT} AS subject) s`,
    [sender, from, to, size],
  );
  await owner.query(
    `INSERT INTO arrivals (id, agency_id, sender_id, sender_name, message_id, dispatch_id, delivery_id, addressed, type_code, type_name,
       document_class, code_number, code_notation, code, code_folded, subject, subject_folded, issued_on, signer_title, signer_name, urgency,
       language, note, file_count, arrived_at)
     SELECT gen_random_uuid(), g.id, $1, a.name, ${idOf(`'m' || o.number`)}, '${LAID_IN}', gen_random_uuid(), true, o.type_code, o.type_name,
       o.document_class, o.code_number, o.code_notation, o.code, o.code_folded, o.subject, o.subject_folded, o.issued_on, o.signer_title,
       o.signer_name, 0, o.language, '', 0, o.issued_at
       FROM documents o JOIN agencies a ON a.id = $1 JOIN agencies g ON g.id = $2 AND o.number % 2 = 0 OR g.id = $3 AND o.number % 180 = 0
      WHERE o.agency_id = $1 AND o.series = 'laid-in' AND o.number BETWEEN $4 AND $5`,
    [sender, large, small, from, to],
  );
  await owner.query(
    `INSERT INTO search_rows (agency_id, id, kind, key, message_id, day, finders, code_folded, meta, body, composition)
     SELECT o.agency_id, o.id, 'document', o.id, ${idOf(`'m' || o.number`)}, o.issued_on,
       ARRAY(SELECT g.ordinal * 1024 + search_window(o.issued_on) FROM agencies g
              WHERE g.id = $1 OR g.id = $2 AND o.number % 2 = 0 OR g.id = $3 AND o.number % 180 = 0),
       o.code_folded, search_meta(to_jsonb(o), a.name, a.ordinal), '', search_composition()
       FROM documents o JOIN agencies a ON a.id = o.agency_id
      WHERE o.agency_id = $1 AND o.series = 'laid-in' AND o.number BETWEEN $4 AND $5`,
    [sender, large, small, from, to],
  );
}
