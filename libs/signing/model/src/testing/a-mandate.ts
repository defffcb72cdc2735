import type { AgencyId } from '@lienthong/agency/model';
import type { PostId } from '@lienthong/identity/model';
import { newId } from '@lienthong/platform/kernel';
import type { CapacityLine, SigningCapacity } from '../capacity';
import type { SigningAct, SigningPost } from '../check-mandate';
import type { Mandate } from '../mandate';

const agencyId = newId<'agency'>() as AgencyId;
const postId = newId<'post'>() as PostId;

/** Makes up the lines of a stack, with the words a provincial committee prints. */
export function lines(...capacities: SigningCapacity[]): CapacityLine[] {
  const words: Record<SigningCapacity, string> = {
    ON_BEHALF: 'Ủy ban nhân dân',
    ACTING: '',
    FOR_HEAD: capacities.includes('BY_ORDER') ? 'Chánh Văn phòng' : 'Chủ tịch',
    BY_ORDER: 'Chủ tịch',
    BY_AUTHORISATION: 'Chủ tịch',
  };
  return capacities.map((capacity) => ({ capacity, principal: words[capacity] }));
}

/** Makes up a mandate: the deputy chairman signs everything, TM. and KT., from 2010 on, whatever is not said. */
export function aMandate(said: Partial<Mandate> = {}): Mandate {
  return {
    id: newId<'mandate'>(),
    agencyId,
    postId,
    standing: 'deputy',
    lines: lines('ON_BEHALF', 'FOR_HEAD'),
    scope: { documentClasses: null, typeCodes: null, fields: null },
    fromOn: '2010-01-01',
    untilOn: null,
    basis: 'Quyết định 02/QĐ-UBND ngày 04/01/2010 về phân công công tác',
    revokedOn: null,
    passedOnFrom: null,
    ...said,
  };
}

/** Makes up the post of `aMandate`. */
export function aPost(said: Partial<SigningPost> = {}): SigningPost {
  return { id: postId, agencyId, title: 'Phó Chủ tịch', headsUnit: false, endedOn: null, ...said };
}

/** Makes up a signature under a decision of the committee on 3 February 2010, whatever is not said. */
export function anAct(said: Partial<SigningAct> = {}): SigningAct {
  return {
    on: '2010-02-03',
    post: aPost(),
    regime: 'collegiate',
    kind: { documentClass: 'administrative', typeCode: 'QUYET_DINH', field: null },
    throughDelegation: false,
    ...said,
  };
}
