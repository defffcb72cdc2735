import type pg from 'pg';

/** How many registered documents a register bench lays in: all, those of the large agency, those of the small one. */
export const SIZES = { all: 1_000_000, large: 400_000, small: 1_500 } as const;

/** How many years the large agency's register goes back; the present one among them. */
const YEARS = 5;

/** The note by which laid-in rows are found again. */
const LAID_IN = 'đo sổ đăng ký';

const INSERT = `
  INSERT INTO arrivals (agency_id, sender_name, channel, addressed, state, type_code, type_name, document_class, code_number, code_notation, code,
      code_folded, subject, subject_folded, issued_on, signer_title, signer_name, urgency, language, note, file_count, arrived_at, registered_at,
      arrival_year, arrival_number)
  SELECT r.agency, 'Sở Thông tin và Truyền thông', 'paper', true, 'registered', 'CONG_VAN', 'Công văn', 'administrative', r.n::text, 'STTTT-CNTT',
      r.n || '/STTTT-CNTT', ' ' || r.n || ' STTTT CNTT ', 'Về việc triển khai kế hoạch chuyển đổi số, ứng dụng chữ ký số chuyên dùng năm ' || r.year,
      ' ve viec trien khai ke hoach chuyen doi so ', make_date(r.year, 1, 5), 'GIÁM ĐỐC', 'Trần Văn Đo', 0, 'Tiếng Việt', $3, 0,
      r.at, r.at, r.year, r.n
    FROM (SELECT a.agency, y.year, n, make_timestamptz(y.year, 1, 5, 8, 0, 0, 'Asia/Ho_Chi_Minh') + n * interval '5 minutes' AS at
            FROM unnest($1::uuid[], $2::integer[]) AS a(agency, count),
                 LATERAL generate_series($4::integer - ${YEARS - 1}, $4::integer) AS y(year),
                 LATERAL generate_series(1, a.count / ${YEARS}) AS n) r
  ON CONFLICT DO NOTHING`;

/** Fills the registers of a large, a small and all other agencies up to a million, set-based and as the owner. */
export async function layInRegisters(owner: pg.Client, large: string, small: string, year: number): Promise<void> {
  const { rows } = await owner.query<{ id: string }>('SELECT id FROM agencies WHERE id <> ALL ($1)', [[large, small]]);
  const each = Math.floor((SIZES.all - SIZES.large - SIZES.small) / rows.length);
  const agencies = [large, small, ...rows.map(({ id }) => id)];
  const counts = [SIZES.large, SIZES.small, ...rows.map(() => each)];
  await withoutTriggers(owner, async () => {
    for (let from = 0; from < agencies.length; from += 20)
      await owner.query(INSERT, [agencies.slice(from, from + 20), counts.slice(from, from + 20), LAID_IN, year]);
  });
  await owner.query('VACUUM (ANALYZE) arrivals');
}

/** Takes the rows out again: they have no journal line, which `doctor` would name. */
export async function takeOutRegisters(owner: pg.Client): Promise<void> {
  await withoutTriggers(owner, () => owner.query('DELETE FROM arrivals WHERE note = $1', [LAID_IN]));
}

/** Search rows are not what is measured here, and writing them takes a thousand times as long as the register's own. */
async function withoutTriggers(owner: pg.Client, act: () => Promise<unknown>): Promise<void> {
  await owner.query('BEGIN; ALTER TABLE arrivals DISABLE TRIGGER USER');
  await act();
  await owner.query('ALTER TABLE arrivals ENABLE TRIGGER USER; COMMIT');
}
