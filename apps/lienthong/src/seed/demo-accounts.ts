/** The password of every demo account. */
export const DEMO_PASSWORD = 'lienthong-demo-2024';

/** The accounts shown to somebody who looks around: one of every kind. */
export const SHOWN_ACCOUNTS = [
  'vanthu.ubnd',
  'lanhdao.ubnd',
  'pholanhdao.ubnd',
  'chanhvp.ubnd',
  'truongphong.ubnd',
  'chuyenvien.ubnd',
  'quantri.ubnd',
  'kiemtra.ubnd',
  'quantri.hethong',
  'vanthu.vp',
  'vanthu.stttt',
  'vanthu.803',
  'vanthu.27685',
] as const;

/** One account as it is shown. */
export interface ShownAccount {
  readonly username: string;
  readonly role: string;
  readonly agency: string;
}

/** Reads the shown accounts that exist: first post, first role, name of the agency. */
export const SHOWN = `
  SELECT p.username, o.roles[1] AS role, a.name AS agency
    FROM unnest($1::text[]) WITH ORDINALITY AS wanted (username, place)
    JOIN people p ON p.username = wanted.username AND p.demo
    JOIN posts o ON o.person_id = p.id AND o.agency_id = p.agency_id
    JOIN agencies a ON a.id = o.agency_id
   ORDER BY wanted.place`;
