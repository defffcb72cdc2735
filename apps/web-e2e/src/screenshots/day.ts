import { agencyEndpoints } from '@lienthong/agency/model';
import { arrivalEndpoints, dispatchEndpoints } from '@lienthong/dispatch/model';
import { PROVINCE } from '../stage/accounts';
import type { Desk, Wanted } from '../stage/desk';

type SignIn = (username: string) => Promise<Desk>;

/** Documents on the desk of a commune, with the clerk who sends each. */
const LETTERS: readonly (Wanted & { readonly from: string })[] = [
  {
    from: 'vanthu.stttt',
    typeCode: 'CONG_VAN',
    subject: 'V/v hướng dẫn kết nối phần mềm quản lý văn bản với Trục liên thông của tỉnh',
  },
  {
    from: 'vanthu.794',
    typeCode: 'KE_HOACH',
    subject: 'Kế hoạch kiểm tra công tác văn thư, lưu trữ tại các xã, phường năm 2026',
  },
  {
    from: 'vanthu.snv',
    typeCode: 'CONG_VAN',
    subject: 'V/v báo cáo số lượng, chất lượng cán bộ, công chức cấp xã',
    dueOn: '2026-11-30',
  },
  {
    from: 'vanthu.794',
    typeCode: 'GIAY_MOI',
    subject: 'Giấy mời họp giao ban công tác cải cách hành chính tháng 11',
    dueOn: '2026-11-25',
  },
  {
    from: 'vanthu.syt',
    typeCode: 'CONG_VAN',
    subject: 'V/v tăng cường phòng, chống dịch sốt xuất huyết trên địa bàn',
    urgency: 1,
  },
  {
    from: 'vanthu.ubnd',
    typeCode: 'CHI_THI',
    subject: 'Chỉ thị về tăng cường kỷ luật, kỷ cương hành chính trong các cơ quan nhà nước',
    urgency: 2,
  },
  {
    from: 'vanthu.snn',
    typeCode: 'CONG_DIEN',
    subject: 'Công điện về chủ động ứng phó triều cường, sạt lở bờ sông',
    urgency: 3,
    dueOn: '2026-11-24',
  },
  { from: 'vanthu.stc', typeCode: 'THONG_BAO', subject: 'Thông báo thẩm định dự toán ngân sách năm 2027' },
];

const FOUNDING =
  'Ban hành Kế hoạch ứng dụng công nghệ thông tin trong hoạt động của cơ quan nhà nước trên địa bàn tỉnh';

/** What the pictures show. */
export interface Day {
  /** The founding document, sent to all communes over their districts; some have answered. */
  readonly documentId: string;
  readonly dispatchId: string;
}

/** Fills the desk of a commune and lets a part of the province answer the founding document. */
export async function liveThroughADay(signIn: SignIn, commune: string): Promise<Day> {
  const desk = await signIn(commune);
  for (const { from, ...wanted } of LETTERS) await (await signIn(from)).issue(wanted, [desk.agencyId]);
  const province = await signIn(PROVINCE);
  const { agencies } = await province.call(agencyEndpoints.directory, { query: {} });
  const below = agencies.filter(({ level }) => level === 'commune').map(({ id }) => id);
  const draft = await province.draft({ subject: FOUNDING });
  const body = { recipientIds: below, route: 'by_level' as const };
  const { dispatchId } = await province.call(dispatchEndpoints.issue, { params: { id: draft.id }, body });
  await arrived(province, dispatchId);
  await answer(signIn, ['794', '795', '803', '27691', '27694', '27697', '27698', '27700', '27703', '27706', '27709']);
  await sendBack(await signIn('vanthu.27712'));
  return { documentId: draft.id, dispatchId };
}

async function arrived(province: Desk, dispatchId: string): Promise<void> {
  for (;;) {
    const { progress } = await province.call(dispatchEndpoints.one, { params: { id: dispatchId } });
    if (progress.waiting === 0) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}

async function arrivalOf(desk: Desk): Promise<string> {
  const query = { state: 'pending', q: FOUNDING } as const;
  const { items } = await desk.call(arrivalEndpoints.list, { query });
  return items[0]?.id ?? '';
}

async function answer(signIn: SignIn, slugs: readonly string[]): Promise<void> {
  for (const slug of slugs) {
    const desk = await signIn(`vanthu.${slug}`);
    await desk.call(arrivalEndpoints.register, { params: { id: await arrivalOf(desk) } });
  }
}

async function sendBack(desk: Desk): Promise<void> {
  const call = { params: { id: await arrivalOf(desk) }, body: { reason: 'Thiếu tệp đính kèm.' } };
  await desk.call(arrivalEndpoints.refuse, call);
}
