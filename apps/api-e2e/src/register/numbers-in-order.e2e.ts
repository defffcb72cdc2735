import { dispatchEndpoints } from '@lienthong/dispatch/model';
import { documentEndpoints } from '@lienthong/document/model';
import { vietnamDay } from '@lienthong/platform/kernel';
import type { Client } from '@lienthong/platform/testing';
import { registerEndpoints } from '@lienthong/register/model';
import { decision57, directory, signIn, upload } from '../client/province';

const today = vietnamDay(new Date());
const year = Number(today.slice(0, 4));
const decided = { decidedBy: 'Giám đốc Sở', decidedOn: today, basis: '05/QĐ-SGDĐT' };

/** One department's year: the head decides, numbers are taken, inserted and made void, and the books account for all. */
describe('the numbers of a department', () => {
  let clerk: Client;
  let leader: Client;
  let recipientId: string;

  beforeAll(async () => {
    [clerk, leader] = await Promise.all([signIn('vanthu.sgddt'), signIn('lanhdao.sgddt')]);
    recipientId = (await directory(clerk)).agencies.find(({ name }) => name === 'Sở Y tế')?.id ?? '';
  });

  const draft = async (typeCode: string): Promise<string> => {
    const fileId = await upload(clerk, decision57(), 'van-ban.pdf');
    const signer = { signerTitle: 'GIÁM ĐỐC', signerName: 'Nguyễn Văn A' };
    const body = { typeCode, subject: `Văn bản ${typeCode}`, ...signer, fileIds: [fileId] };
    return (await clerk.call(documentEndpoints.create, { body })).id;
  };
  const issue = async (typeCode: string, choice: { specialId?: string; bodyId?: string } = {}): Promise<string> => {
    const body = { recipientIds: [recipientId], ...choice };
    const { document } = await clerk.call(dispatchEndpoints.issue, { params: { id: await draft(typeCode) }, body });
    return document.code ?? '';
  };
  const numberOf = (code: string): string => code.split('/')[0] ?? '';

  it('run in one series from the day the head decides so, which is possible only before the first of the year', async () => {
    const body = { scheme: 'common' as const, fromYear: year, ...decided };
    expect((await clerk.ask(registerEndpoints.decide, { body })).status).toBe(403);
    await leader.call(registerEndpoints.decide, { body });
    expect([numberOf(await issue('THONG_BAO')), numberOf(await issue('TO_TRINH'))]).toEqual(['01', '02']);
    const late = await leader.ask(registerEndpoints.decide, { body: { ...body, scheme: 'per_type' } });
    expect([late.status, late.code]).toEqual([409, 'register.series_in_use']);
    await leader.call(registerEndpoints.decide, { body: { ...body, scheme: 'per_type', fromYear: year + 1 } });
  });

  it('are taken in advance, inserted and made void, each with a reason, and documents go out under them', async () => {
    const order = { series: 'administrative', count: 2, reason: 'Chờ ký bổ sung' };
    const { numbers } = await clerk.call(registerEndpoints.reserve, { body: order });
    expect(numbers.map(({ number }) => number)).toEqual([3, 4]);
    expect(numberOf(await issue('THONG_BAO'))).toBe('05');
    const [third, fourth] = numbers.map(({ id }) => id);
    expect(numberOf(await issue('KE_HOACH', { specialId: third ?? '' }))).toBe('03');
    const again = await clerk.ask(dispatchEndpoints.issue, {
      params: { id: await draft('KE_HOACH') },
      body: { recipientIds: [recipientId], specialId: third ?? '' },
    });
    expect([again.status, again.code]).toEqual([409, 'register.number_taken']);
    const place = { series: 'administrative', year, number: 2 };
    const insertion = { ...place, datedOn: today, reason: 'Ký sót' };
    const inserted = await clerk.call(registerEndpoints.insert, { body: insertion });
    expect(numberOf(await issue('BAO_CAO', { specialId: inserted.id }))).toBe('02a');
    const voided = { ...place, number: 4, reason: 'Không ban hành nữa' };
    expect((await clerk.call(registerEndpoints.void, { body: voided })).state).toBe('void');
    const used = await clerk.ask(registerEndpoints.void, { body: { ...voided, number: 3 } });
    expect([used.status, used.code]).toEqual([409, 'register.number_in_use']);
    const gone = await clerk.ask(dispatchEndpoints.issue, {
      params: { id: await draft('KE_HOACH') },
      body: { recipientIds: [recipientId], specialId: fourth ?? '' },
    });
    expect([gone.status, gone.code]).toEqual([409, 'register.number_taken']);
  });

  it('of an advisory body run by themselves, under its own symbol', async () => {
    const body = { name: 'Hội đồng thi tốt nghiệp', symbol: 'HĐTTN', ...decided };
    const { id: bodyId } = await leader.call(registerEndpoints.openBody, { body });
    expect(await issue('THONG_BAO', { bodyId })).toBe('01/TB-HĐTTN');
    expect(numberOf(await issue('THONG_BAO'))).toBe('06');
  });

  it('are all accounted for, and the book of the running year cannot be sealed', async () => {
    const place = { series: 'administrative', year };
    const report = await clerk.call(registerEndpoints.report, { query: place });
    expect(report).toMatchObject({
      book: { last: 6, documents: 6, voided: 1, reserved: 0, unexplained: 0 },
      missing: [],
      doubled: [],
      beyond: [],
    });
    const states = report.specials.map(({ number, suffix, state }) => `${number}${suffix} ${state}`);
    expect(states).toEqual(['2a used', '3 used', '4 void']);
    const sealed = await clerk.ask(registerEndpoints.seal, { body: place });
    expect([sealed.status, sealed.code]).toEqual([409, 'register.book_running']);
  });
});
