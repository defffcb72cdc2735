/** Password of every demo account. */
export const PASSWORD = 'lienthong-demo-2024';

/** Clerk, account administrator and platform administrator of the province's committee. */
export const PROVINCE = 'vanthu.ubnd';
export const PROVINCE_ADMIN = 'quantri.ubnd';
export const PLATFORM_ADMIN = 'quantri.hethong';

/** The clerk with two posts: in the office, and as an officer of the committee. */
export const TWO_POSTS = 'vanthu.vp';

/** Clerks of communes. Each journey takes its own, so that none meets what another one left on the desk. */
export const COMMUNES = {
  founding: 'vanthu.27685',
  acts: 'vanthu.27688',
  refusing: 'vanthu.27691',
  bulk: 'vanthu.27692',
  keys: 'vanthu.27694',
  searching: 'vanthu.27697',
  badLine: 'vanthu.27698',
  looks: 'vanthu.27700',
  letters: 'vanthu.27706',
  numbers: 'vanthu.27712',
  books: 'vanthu.27709',
} as const;

/** Clerk and officer of a district, who answer what they get. */
export const ANSWERING = { clerk: 'vanthu.805', officer: 'chuyenvien.805' } as const;

/** Clerk, head and a unit's head of Sở Công Thương, whose documents are handed over in the journeys of handling. */
export const HANDLING = { clerk: 'vanthu.sct', leader: 'lanhdao.sct', head: 'truongphong.sct' } as const;

/** An officer of a commune where no journey hands anything over. */
export const IDLE = 'chuyenvien.27700';

/** Head of the province's committee. */
export const LEADER = 'lanhdao.ubnd';
