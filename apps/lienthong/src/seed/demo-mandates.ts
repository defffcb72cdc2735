import { newId } from '@lienthong/platform/kernel';
import { isDeputyTitle, regimeOf, type CapacityLine, type Mandate, type MandateScope } from '@lienthong/signing/model';
import { DEMO_SINCE, type DemoAgency } from './demo-agencies';
import type { DemoPost } from './demo-people';

/** What a head of unit signs by order in the demo: the everyday papers working rules usually name. */
const BY_ORDER_TYPES: readonly string[] = ['CONG_VAN', 'THONG_BAO', 'GIAY_MOI', 'GIAY_GIOI_THIEU', 'PHIEU_CHUYEN'];

const EVERYTHING: MandateScope = { documentClasses: null, typeCodes: null, fields: null };

/** The words of the sample documents a mandate rests on. */
const BASIS = {
  deputy: 'Quyết định số 02/QĐ-VP ngày 02/01/2020 về phân công công tác (dữ liệu mẫu)',
  order: 'Quy chế làm việc ban hành kèm theo Quyết định số 03/QĐ-VP ngày 02/01/2020 (dữ liệu mẫu)',
} as const;

/** Mandates to sign of every demo agency: its head, the deputy for the head, and the head of its office by order. */
export function demoMandates(agencies: readonly DemoAgency[], posts: readonly DemoPost[]): Mandate[] {
  const postsOf = Map.groupBy(posts, ({ agencyId }) => agencyId);
  return agencies.flatMap((agency) => {
    const leaders = (postsOf.get(agency.id) ?? []).filter(({ roles }) => roles.includes('leader'));
    const head = leaders.find(({ headsUnit, title }) => !headsUnit && !isDeputyTitle(title));
    return head ? leaders.map((post) => mandateOf(agency, post, head.title)) : [];
  });
}

function mandateOf({ id: agencyId, kind }: DemoAgency, post: DemoPost, head: string): Mandate {
  const body: CapacityLine[] =
    regimeOf(kind) === 'collegiate' ? [{ capacity: 'ON_BEHALF', principal: 'Ủy ban nhân dân' }] : [];
  const shared = {
    ...{ id: newId<'mandate'>(), agencyId, postId: post.id, fromOn: DEMO_SINCE },
    ...{ untilOn: null, revokedOn: null, passedOnFrom: null },
  };
  if (post.headsUnit) {
    const scope: MandateScope = { ...EVERYTHING, documentClasses: ['administrative'], typeCodes: BY_ORDER_TYPES };
    const lines: CapacityLine[] = [{ capacity: 'BY_ORDER', principal: head }];
    return { ...shared, standing: 'unit_head', lines, scope, basis: BASIS.order };
  }
  if (!isDeputyTitle(post.title)) return { ...shared, standing: 'head', lines: body, scope: EVERYTHING, basis: '' };
  const lines: CapacityLine[] = [...body, { capacity: 'FOR_HEAD', principal: head }];
  return { ...shared, standing: 'deputy', lines, scope: EVERYTHING, basis: BASIS.deputy };
}
