import { openDossierSchema } from '@lienthong/dossier/model';
import { newId } from '@lienthong/platform/kernel';
import { DossierService } from '../dossiers/dossier.service';
import { DossierBench, type TestActor } from '../testing/dossier-bench';
import { FilingPlanQueries } from './filing-plan.queries';
import { FilingPlanService } from './filing-plan.service';

let bench: DossierBench;
let plans: FilingPlanService;
let clerk: TestActor;
let leader: TestActor;

beforeAll(async () => {
  bench = await DossierBench.open();
  plans = bench.get(FilingPlanService);
});
afterAll(() => bench.close());
beforeEach(async () => {
  const agency = await bench.agency();
  clerk = await bench.someone(agency, 'clerk');
  leader = await bench.someone(agency, 'leader');
});

const line = (kind: 'heading' | 'subheading' | 'dossier', title: string, symbol: string | null = null) => {
  const rest = { retentionYears: kind === 'dossier' ? 10 : null, keeper: 'Văn phòng', note: '' };
  return { id: newId<'plan-line'>() as string, kind, title, symbol, ...rest };
};
const written = () => ({
  numbering: 'heading' as const,
  lines: [
    line('heading', '  TỔ CHỨC  CÁN BỘ ', 'TCCB'),
    line('subheading', 'Tuyển dụng'),
    line('dossier', 'Thi tuyển năm 2026'),
    line('heading', 'VĂN PHÒNG', 'VP'),
    line('dossier', 'Quy chế'),
  ],
});
const openFrom = (planLineId: string | null, symbol = 'VP') =>
  bench.get(DossierService).open(clerk, {
    ...openDossierSchema.parse({ year: 2026, title: 'Hồ sơ', symbol, retentionYears: 10 }),
    planLineId,
  });
const refusing = (code: string) => expect.objectContaining({ code });

describe('the filing plan of a year', () => {
  it('is an empty draft until somebody writes it, and keeps its lines in their places', async () => {
    expect(await bench.get(FilingPlanQueries).one(clerk, 2026)).toMatchObject({ lines: [], approvedAt: null });
    const plan = await plans.write(clerk, 2026, written());
    expect(plan.lines.map(({ ordinal, title }) => `${ordinal} ${title}`)).toEqual([
      'I TỔ CHỨC CÁN BỘ',
      '1 Tuyển dụng',
      '01.TCCB Thi tuyển năm 2026',
      'II VĂN PHÒNG',
      '01.VP Quy chế',
    ]);
    const stranger = await bench.someone(await bench.agency(), 'clerk');
    expect((await bench.get(FilingPlanQueries).one(stranger, 2026)).lines).toEqual([]);
  });

  it('gives its dossiers their numbers once it is approved, each once', async () => {
    const plan = await plans.write(clerk, 2026, written());
    const quyChe = plan.lines[4]?.id ?? '';
    await expect(openFrom(quyChe)).rejects.toEqual(refusing('dossier.plan_not_approved'));
    expect(await plans.approve(leader, 2026)).toMatchObject({ approvedBy: leader.personName });
    expect(await openFrom(quyChe)).toMatchObject({ notation: '01.VP', planLineId: quyChe });
    await expect(openFrom(quyChe)).rejects.toEqual(refusing('dossier.line_already_opened'));
    await expect(openFrom(plan.lines[1]?.id ?? '')).rejects.toEqual(refusing('dossier.line_not_found'));
    expect((await openFrom(null)).notation).toBe('02.VP');
    await expect(plans.write(clerk, 2026, written())).rejects.toEqual(refusing('dossier.plan_approved'));
  });

  it('is not approved over a number that a dossier has already', async () => {
    await openFrom(null);
    await plans.write(clerk, 2026, written());
    await expect(plans.approve(leader, 2026)).rejects.toEqual(refusing('dossier.number_in_use'));
  });

  it('begins with the lines of the year before', async () => {
    await expect(plans.copy(clerk, 2027)).rejects.toEqual(refusing('dossier.plan_not_found'));
    await plans.write(clerk, 2026, written());
    const next = await plans.copy(clerk, 2027);
    expect(next.lines.map(({ ordinal }) => ordinal)).toEqual(['I', '1', '01.TCCB', 'II', '01.VP']);
    await expect(plans.copy(clerk, 2027)).rejects.toEqual(refusing('dossier.line_in_use'));
  });
});
