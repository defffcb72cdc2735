import type { AgencyId } from '@lienthong/agency/model';
import type { PostId } from '@lienthong/identity/model';
import {
  isOver,
  signatureBlock,
  type CapacityLine,
  type DocumentClass,
  type GivenTerm,
  type Mandate,
  type MandateId,
  type MandateView,
  type SigningPost,
  type Standing,
} from '@lienthong/signing/model';

/** A mandate's own row. */
export interface MandateRecord {
  readonly id: MandateId;
  readonly agency_id: AgencyId;
  readonly post_id: PostId;
  readonly standing: Standing;
  readonly lines: readonly CapacityLine[];
  readonly document_classes: readonly DocumentClass[] | null;
  readonly type_codes: readonly string[] | null;
  readonly fields: readonly string[] | null;
  readonly from_on: string;
  readonly until_on: string | null;
  readonly basis: string;
  readonly revoked_on: string | null;
}

/** A mandate with its post, and the mandate it was passed on from. */
export interface HeldRecord extends MandateRecord {
  readonly revoke_reason: string | null;
  readonly granted_at: Date;
  readonly granted_by: { readonly personName: string; readonly postTitle: string };
  readonly post_title: string;
  readonly post_ended_on: string | null;
  readonly heads_unit: boolean;
  readonly person_name: string;
  readonly origin: MandateRecord | null;
}

/** A mandate with the post and the person that hold it. */
export interface HeldMandate extends Mandate {
  readonly post: SigningPost;
  readonly personName: string;
}

/** A mandate as the rules want it. */
export function toMandate(record: MandateRecord, origin: MandateRecord | null): Mandate {
  return {
    id: record.id,
    agencyId: record.agency_id,
    postId: record.post_id,
    standing: record.standing,
    lines: record.lines,
    scope: { documentClasses: record.document_classes, typeCodes: record.type_codes, fields: record.fields },
    fromOn: record.from_on,
    untilOn: record.until_on,
    basis: record.basis,
    revokedOn: record.revoked_on,
    passedOnFrom: origin ? toMandate(origin, null) : null,
  };
}

/** A mandate with its holder. */
export function toHeldMandate(record: HeldRecord): HeldMandate {
  const { post_id: id, agency_id: agencyId, post_title: title } = record;
  return {
    ...toMandate(record, record.origin),
    post: { id, agencyId, title, headsUnit: record.heads_unit, endedOn: record.post_ended_on },
    personName: record.person_name,
  };
}

/** A mandate as the rule of one head looks at it. */
export function toGivenTerm({ post, ...held }: HeldMandate): GivenTerm {
  return { ...held, postTitle: post.title, postEndedOn: post.endedOn };
}

/** A mandate as it is shown on a day. */
export function toMandateView(record: HeldRecord, day: string): MandateView {
  const held = toHeldMandate(record);
  return {
    id: held.id,
    postId: held.postId,
    postTitle: held.post.title,
    personName: held.personName,
    standing: held.standing,
    lines: held.lines.map((line) => ({ ...line })),
    scope: {
      documentClasses: copyOf(held.scope.documentClasses),
      typeCodes: copyOf(held.scope.typeCodes),
      fields: copyOf(held.scope.fields),
    },
    fromOn: held.fromOn,
    untilOn: held.untilOn,
    basis: held.basis,
    passedOnFromId: held.passedOnFrom?.id ?? null,
    revokedOn: held.revokedOn,
    revokeReason: record.revoke_reason,
    grantedAt: record.granted_at.toISOString(),
    grantedBy: record.granted_by,
    state: stateOn(held, day),
    block: blockOf(held),
  };
}

/** The lines a mandate prints, in the shape of the wire. */
export function blockOf(held: HeldMandate): MandateView['block'] {
  const { lines, name } = signatureBlock(held, held.post, { fullName: held.personName });
  return { lines: [...lines], name };
}

function stateOn(held: HeldMandate, day: string): MandateView['state'] {
  if (held.revokedOn !== null && held.revokedOn <= day) return 'revoked';
  if (isOver(held, day) || (held.post.endedOn !== null && held.post.endedOn <= day)) return 'ended';
  return day < held.fromOn ? 'future' : 'valid';
}

const copyOf = <T>(values: readonly T[] | null): T[] | null => values && [...values];
