import { DispatchService } from '../dispatch.service';
import { ArrivalService } from '../arrival.service';
import { DispatchBench, type TestActor } from '../testing/dispatch-bench';
import { ReplyService } from './reply.service';

let bench: DispatchBench;
let province: TestActor;
let clerk: TestActor;
let arrivalId: string;

beforeAll(async () => {
  bench = await DispatchBench.open();
});
afterAll(() => bench.close());
beforeEach(async () => {
  const top = await bench.agency('province');
  const district = await bench.agency('district', top);
  province = await bench.someone(top);
  clerk = await bench.someone(district);
  const dispatchId = await bench.send(province, [district], { subject: 'Về việc báo cáo quý', typeCode: 'CONG_VAN' });
  arrivalId = await bench.arrivalAt(district, dispatchId);
});

const replies = () => bench.get(ReplyService);
const register = () => bench.get(ArrivalService).register(clerk, arrivalId);

describe('an answer', () => {
  it('starts as a draft to the sender with reference and subject', async () => {
    const { code } = await register();
    const draft = await replies().start(clerk, arrivalId);
    expect(draft).toMatchObject({
      status: 'draft',
      typeCode: 'CONG_VAN',
      subject: 'V/v báo cáo quý',
      recipientIds: [province.agencyId],
      repliesToArrivalId: arrivalId,
    });
    expect(draft.reference).toContain(`Phúc đáp Công văn số ${code} ngày `);
  });

  it('is seen beside what it answers, and reaches the sender like any document', async () => {
    await register();
    const { id } = await replies().start(clerk, arrivalId);
    await bench.db.asOwner(`UPDATE documents SET signer_title = 'CHỦ TỊCH', signer_name = 'A' WHERE id = $1`, [id]);
    await bench.carry(clerk, id);
    const issued = await bench
      .get(DispatchService)
      .issue(clerk, id, { recipientIds: [province.agencyId], route: 'direct' });
    const { items } = await replies().list(clerk, arrivalId);
    expect(items).toEqual([expect.objectContaining({ documentId: id, status: 'issued', code: issued.document.code })]);
    expect(await bench.arrivalAt({ id: province.agencyId }, issued.dispatchId)).not.toBe('');
    expect(await bench.violations()).toEqual([]);
  });

  it('needs a registered letter of the own agency', async () => {
    await expect(replies().start(clerk, arrivalId)).rejects.toMatchObject({ code: 'dispatch.not_registered' });
    await expect(replies().start(province, arrivalId)).rejects.toMatchObject({ code: 'dispatch.arrival_not_found' });
    await expect(replies().list(province, arrivalId)).rejects.toMatchObject({ code: 'dispatch.arrival_not_found' });
  });
});
