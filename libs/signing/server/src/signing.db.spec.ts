import { newId, systemClock, vietnamDay } from '@lienthong/platform/kernel';
import type { TestAgency } from '@lienthong/platform/testing';
import { grantMandateSchema, mandateFilterSchema, type MandateView } from '@lienthong/signing/model';
import type * as z from 'zod';
import { MandateService } from './mandate.service';
import { statementDigest } from './signer/statement-digest';
import { SigningMandates } from './signing-mandates';
import { Signing } from './signing.service';
import { signingBench, type SigningBench, type TestActor } from './testing/signing-bench';

const today = vietnamDay(systemClock.now());
const decision = { documentClass: 'administrative', typeCode: 'QUYET_DINH', field: null } as const;
const letter = { ...decision, typeCode: 'CONG_VAN' } as const;
const sha256 = 'ab'.repeat(32);

let bench: SigningBench;
let province: TestAgency;
let admin: TestActor;
let deputy: TestActor;

beforeAll(async () => {
  bench = await signingBench();
});
afterAll(() => bench.close());
beforeEach(async () => {
  province = await bench.agency();
  admin = await bench.someone(province, 'agency_admin', 'Quản trị tài khoản');
  deputy = await bench.someone(province, 'leader', 'Phó Chủ tịch');
});

type Order = z.input<typeof grantMandateSchema>;
const STACK: Order['lines'] = [
  { capacity: 'ON_BEHALF', principal: 'Ủy ban nhân dân' },
  { capacity: 'FOR_HEAD', principal: 'Chủ tịch' },
];
const order = (said: Partial<Order> = {}): Order => ({
  postId: deputy.postId,
  standing: 'deputy',
  lines: STACK,
  scope: {},
  fromOn: '2020-01-01',
  basis: 'Quyết định 02/QĐ-UBND',
  ...said,
});
const grant = (said: Partial<Order> = {}, by: TestActor = admin): Promise<MandateView> =>
  bench.get(MandateService).grant(by, grantMandateSchema.parse(order(said)));
const revoke = (id: string, reason = 'Thôi phân công', by: TestActor = admin): Promise<MandateView> =>
  bench.get(MandateService).revoke(by, id, reason);
const sign = async (said: Partial<Parameters<Signing['sign']>[1]> = {}, by: TestActor = deputy) =>
  bench.get(Signing).sign(by, {
    documentId: await bench.draft(by),
    kind: decision,
    files: [{ fileId: newId<'file'>(), sha256 }],
    ...said,
  });
const headless = () => bench.db.asOwner('SELECT fault FROM inv_signing_head WHERE agency_id = $1', [province.id]);
const broken = () => bench.db.asOwner('SELECT fault FROM inv_signature WHERE agency_id = $1', [province.id]);

describe('mandates of an agency', () => {
  it('are given by its administrator, printed as they will stand, and journalled', async () => {
    const given = await grant();
    expect(given).toMatchObject({
      postTitle: 'Phó Chủ tịch',
      personName: deputy.personName,
      state: 'valid',
      block: { lines: ['TM. ỦY BAN NHÂN DÂN', 'KT. CHỦ TỊCH', 'PHÓ CHỦ TỊCH'], name: deputy.personName },
    });
    const lines = await bench.db.asOwner('SELECT action FROM journal WHERE subject_id = $1', [given.id]);
    expect(lines).toEqual([{ action: 'signing.mandate_granted.v1' }]);
  });

  it('are listed last given first, page by page, with the state of today', async () => {
    await grant({ fromOn: '2099-01-01' });
    await grant({ untilOn: '2020-12-31' });
    await revoke((await grant()).id);
    const queries = bench.get(SigningMandates);
    const first = await queries.list(admin, { limit: 2 });
    const second = await queries.list(admin, { limit: 2, after: first.next ?? undefined });
    expect([...first.items, ...second.items].map(({ state }) => state)).toEqual(['revoked', 'ended', 'future']);
    expect(second.next).toBeNull();
  });

  it('are found by words of the holder, by capacity, and by whether they are over', async () => {
    const head = await bench.someone(province, 'leader', 'Chủ tịch');
    const lines = [{ capacity: 'ON_BEHALF' as const, principal: 'Ủy ban nhân dân' }];
    await grant({ postId: head.postId, standing: 'head', lines });
    await grant({ fromOn: '2099-01-01' });
    await grant({ untilOn: '2020-12-31' });
    await revoke((await grant()).id);
    const found = async (filter: z.input<typeof mandateFilterSchema>) => {
      const { items } = await bench.get(SigningMandates).list(admin, mandateFilterSchema.parse(filter));
      return items.map(({ postTitle, state }) => `${postTitle} ${state}`);
    };
    expect(await found({ state: 'current' })).toEqual(['Phó Chủ tịch future', 'Chủ tịch valid']);
    expect(await found({ state: 'past' })).toEqual(['Phó Chủ tịch revoked', 'Phó Chủ tịch ended']);
    expect(await found({ q: 'pho chu' })).toHaveLength(3);
    expect(await found({ q: '…' })).toEqual([]);
    expect(await found({ capacity: 'FOR_HEAD', state: 'current' })).toEqual(['Phó Chủ tịch future']);
    await bench.db.asOwner('UPDATE posts SET ended_on = $2 WHERE id = $1', [head.postId, today]);
    expect(await found({ q: head.personName, state: 'past' })).toContain('Chủ tịch ended');
  });

  it('tell who gave them and the paper they rest on', async () => {
    const given = await grant();
    expect(given.grantedBy).toEqual({ personName: admin.personName, postTitle: 'Quản trị tài khoản' });
    expect(given.basis).toBe('Quyết định 02/QĐ-UBND');
  });

  it('follow the rule: TM. only where a body decides, KT. only for a deputy', async () => {
    const department = await bench.agency({ kind: 'department', name: 'Sở Nội vụ', parentId: province.id });
    const theirs = await bench.someone(department, 'agency_admin', 'Quản trị');
    const head = await bench.someone(department, 'leader', 'Giám đốc');
    const postId = head.postId;
    const lines = [{ capacity: 'ON_BEHALF' as const, principal: 'Sở Nội vụ' }];
    await expect(grant({ postId, standing: 'head', lines }, theirs)).rejects.toMatchObject({
      code: 'signing.not_collegiate',
      params: { law: 'Nghị định 30/2020/NĐ-CP, khoản 2 Điều 13' },
    });
    await expect(grant({ standing: 'head' })).rejects.toMatchObject({ code: 'signing.not_a_deputy' });
  });

  it('by order go to a post that heads its unit, and to no other', async () => {
    const chief = await bench.someone(province, 'leader', 'Chánh Văn phòng');
    const lines = [{ capacity: 'BY_ORDER' as const, principal: 'Chủ tịch' }];
    const said = { postId: chief.postId, standing: 'unit_head' as const, lines, scope: { typeCodes: ['CONG_VAN'] } };
    await expect(grant(said)).rejects.toMatchObject({ code: 'signing.heads_no_unit' });
    await bench.headOfUnit(chief);
    expect((await grant(said)).block.lines).toEqual(['TL. CHỦ TỊCH', 'CHÁNH VĂN PHÒNG']);
  });

  it('name one head at a time: the next one, acting or not, follows when the first is over', async () => {
    const [head, chief] = [
      await bench.someone(province, 'leader', 'Chủ tịch'),
      await bench.headOfUnit(await bench.someone(province, 'leader', 'Chánh Văn phòng')),
    ];
    const lines = [{ capacity: 'ON_BEHALF' as const, principal: 'Ủy ban nhân dân' }];
    const first = await grant({ postId: head.postId, standing: 'head', lines });
    const next = { postId: chief.postId, standing: 'head' as const, lines, fromOn: today };
    const taken = { code: 'signing.head_taken', params: { name: head.personName, holderTitle: 'Chủ tịch' } };
    await expect(grant(next)).rejects.toMatchObject(taken);
    const acting = [...lines, { capacity: 'ACTING' as const, principal: '' }];
    await expect(grant({ ...next, lines: acting })).rejects.toMatchObject(taken);
    await grant({ postId: head.postId, standing: 'head', lines });
    await expect(grant(next)).rejects.toMatchObject(taken);
    await bench.db.asOwner('UPDATE posts SET ended_on = $2 WHERE id = $1', [head.postId, today]);
    expect((await grant({ ...next, lines: acting })).state).toBe('valid');
    expect(await headless()).toEqual([]);
    expect(first.state).toBe('valid');
  });

  it('given to two at the same moment make one head', async () => {
    const rivals = await Promise.all(['Chủ tịch', 'Giám đốc'].map((title) => bench.someone(province, 'leader', title)));
    const lines = [{ capacity: 'ON_BEHALF' as const, principal: 'Ủy ban nhân dân' }];
    const given = await Promise.allSettled(rivals.map(({ postId }) => grant({ postId, standing: 'head', lines })));
    expect(given.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    expect(await headless()).toEqual([]);
  });

  it('that name two heads past the code are found by the doctor', async () => {
    const [one, other] = [
      await bench.someone(province, 'leader', 'Chủ tịch'),
      await bench.someone(province, 'leader', 'Giám đốc'),
    ];
    const lines = [{ capacity: 'ON_BEHALF' as const, principal: 'Ủy ban nhân dân' }];
    const { id } = await grant({ postId: one.postId, standing: 'head', lines });
    await bench.db.asOwner('UPDATE signing_mandates SET post_id = $2 WHERE id = $1', [id, other.postId]);
    await grant({ postId: other.postId, standing: 'head', lines });
    await bench.db.asOwner('UPDATE signing_mandates SET post_id = $2 WHERE id = $1', [id, one.postId]);
    expect(await headless()).toHaveLength(1);
  });

  it('belong to posts of the agency that are still held', async () => {
    const other = await bench.agency({ name: 'UBND huyện Bến Lức', level: 'district', parentId: province.id });
    const stranger = await bench.someone(other, 'leader', 'Phó Chủ tịch');
    await expect(grant({ postId: stranger.postId })).rejects.toMatchObject({ code: 'signing.post_not_found' });
    await bench.db.asOwner('UPDATE posts SET ended_on = $2 WHERE id = $1', [deputy.postId, today]);
    await expect(grant()).rejects.toMatchObject({ code: 'signing.post_ended' });
  });

  it('are given and revoked by nobody else', async () => {
    const given = await grant();
    await expect(grant({}, deputy)).rejects.toMatchObject({ code: 'identity.not_allowed' });
    await expect(revoke(given.id, 'x', deputy)).rejects.toMatchObject({ code: 'identity.not_allowed' });
    const other = await bench.agency({ name: 'UBND huyện Đức Hòa', level: 'district', parentId: province.id });
    const stranger = await bench.someone(other, 'agency_admin', 'Quản trị');
    await expect(revoke(given.id, 'x', stranger)).rejects.toMatchObject({ code: 'signing.mandate_not_found' });
    expect(await bench.get(SigningMandates).of(stranger, deputy.postId, today)).toEqual([]);
  });

  it('can be revoked once, and nothing else of them can be changed even past the code', async () => {
    const given = await grant();
    expect(await revoke(given.id, ' Thôi \n phân công ')).toMatchObject({
      state: 'revoked',
      revokeReason: 'Thôi phân công',
    });
    await expect(revoke(given.id)).rejects.toMatchObject({ code: 'signing.already_revoked' });
    const change = bench.db.database.transaction(admin, () =>
      bench.db.database.query(`UPDATE signing_mandates SET type_codes = NULL`),
    );
    await expect(change).rejects.toThrow(/permission denied/);
  });
});

describe('who may sign', () => {
  it('is told for a kind of document: the highest first', async () => {
    await grant();
    const chief = await bench.headOfUnit(await bench.someone(province, 'leader', 'Chánh Văn phòng'));
    const lines = [{ capacity: 'BY_ORDER' as const, principal: 'Chủ tịch' }];
    await grant({ postId: chief.postId, standing: 'unit_head', lines, scope: { typeCodes: ['CONG_VAN'] } });
    const titles = async (kind: typeof decision | typeof letter) =>
      (await bench.get(SigningMandates).signers(admin, kind)).map(({ postTitle }) => postTitle);
    expect(await titles(decision)).toEqual(['Phó Chủ tịch']);
    expect(await titles(letter)).toEqual(['Phó Chủ tịch', 'Chánh Văn phòng']);
  });
});

describe('signing', () => {
  it('records who, when, in which capacity and over which bytes; the digest can be counted again', async () => {
    await grant();
    const documentId = await bench.draft(deputy);
    const files = [{ fileId: newId<'file'>(), sha256 }];
    const signature = await sign({ documentId, files });
    expect(signature).toMatchObject({ method: 'recorded', personName: deputy.personName, files });
    expect(signature.block.lines[0]).toBe('TM. ỦY BAN NHÂN DÂN');
    const { mandateId, postId, signedAt, block } = signature;
    const statement = { documentId, files, mandateId, postId, personId: deputy.personId, ...block, signedAt };
    expect(statementDigest(statement).toString('hex')).toBe(signature.digest);
    expect(await bench.get(Signing).of(admin, documentId)).toEqual([signature]);
    expect(await broken()).toEqual([]);
  });

  it('is refused without a mandate, with a revoked one, out of scope, and through somebody else', async () => {
    await expect(sign()).rejects.toMatchObject({ code: 'signing.no_mandate' });
    const given = await grant({ scope: { typeCodes: ['CONG_VAN'] } });
    await expect(sign()).rejects.toMatchObject({ code: 'signing.outside_scope' });
    const behalfOf = {
      delegationId: newId<'delegation'>(),
      personId: deputy.personId,
      personName: 'Lê Văn Phó',
      postTitle: 'Phó Chủ tịch',
      ownPostId: admin.postId,
      typeCodes: null,
    };
    await expect(sign({ kind: letter }, { ...deputy, behalfOf })).rejects.toMatchObject({
      code: 'signing.through_delegation',
    });
    await expect(sign({ kind: letter, mandateId: newId<'mandate'>() })).rejects.toMatchObject({
      code: 'signing.no_mandate',
    });
    await expect(sign({ kind: letter, files: [] })).rejects.toMatchObject({ code: 'signing.nothing_to_sign' });
    await sign({ kind: letter, mandateId: given.id });
    await revoke(given.id);
    await expect(sign({ kind: letter })).rejects.toMatchObject({ code: 'signing.revoked' });
  });

  it('and revoking at the same moment: one of the two comes first, and the promise holds', async () => {
    const given = await grant();
    const [signed] = await Promise.allSettled([sign(), revoke(given.id)]);
    if (signed.status === 'rejected') expect(signed.reason).toMatchObject({ code: 'signing.revoked' });
    expect(await broken()).toEqual([]);
  });

  it('leaves something that nobody can change or remove', async () => {
    await grant();
    await sign();
    for (const statement of [`UPDATE signatures SET person_name = 'x'`, 'DELETE FROM signatures'])
      await expect(bench.db.database.transaction(deputy, () => bench.db.database.query(statement))).rejects.toThrow(
        /permission denied/,
      );
  });

  it('past the code is found by the doctor', async () => {
    const given = await grant({ untilOn: '2020-12-31' });
    const documentId = await bench.draft(deputy);
    await bench.db.asOwner(
      `INSERT INTO signatures (id, agency_id, document_id, mandate_id, post_id, person_id, person_name, post_title, lines, files,
                               digest, method, signed_at)
       VALUES (gen_random_uuid(), $1, $2, $3, $4, $5, 'x', 'x', '{}', '[]', $6, 'recorded', clock_timestamp())`,
      [province.id, documentId, given.id, admin.postId, admin.personId, Buffer.alloc(32)],
    );
    expect((await broken()).map((row) => (row as { fault: string }).fault).sort()).toEqual([
      'outside the dates of its mandate',
      'signed without a journal line',
      'under a mandate of another post',
    ]);
  });
});
