import { DomainError } from '@lienthong/platform/kernel';
import fc from 'fast-check';
import { DOCUMENT_TRANSITIONS, type DocumentStatus } from '../document';
import type { PlannedStep, Review, StepKind } from './step';
import { aReview, asks, EVERYBODY, USUAL, type Who } from './testing/a-review';
import { perform, type Act } from './testing/acts';

/** What the law says, told once more and in other words: who is asked in which turn, and who holds the draft. */
interface Law {
  status: DocumentStatus;
  holder: Who;
  returned: boolean;
  asked: { who: Who; kind: StepKind; turn: number; answered: boolean }[];
}

const WITH_OPINIONS: readonly PlannedStep[] = [
  asks('opinion', 'colleague', 1),
  asks('opinion', 'officer', 1),
  asks('content_check', 'head', 2),
  asks('form_check', 'clerk', 2),
  asks('sign', 'leader', 5),
];
const BAD: readonly (readonly PlannedStep[])[] = [
  [],
  USUAL.slice(1),
  USUAL.slice(0, 2),
  [...USUAL, asks('opinion', 'colleague', 3)],
];
const OFFICE: readonly Who[] = ['officer', 'colleague', 'head', 'clerk', 'leader'];

const turnOf = (law: Law) => Math.min(...law.asked.flatMap(({ turn, answered }) => (answered ? [] : [turn])));
const isAsked = (law: Law, who: Who, ...kinds: StepKind[]) =>
  law.status === 'reviewing' &&
  law.asked.some((one) => one.who === who && !one.answered && one.turn === turnOf(law) && kinds.includes(one.kind));

function isLegal(law: Law, tried: Act): boolean {
  const { who } = tried;
  switch (tried.act) {
    case 'submit':
      return (
        law.status === 'draft' &&
        OFFICE.includes(who) &&
        !BAD.includes(tried.plan) &&
        (!law.returned || law.holder === who)
      );
    case 'answer':
      return who === tried.at && isAsked(law, who, 'opinion', 'content_check', 'form_check');
    case 'sign':
      return who === 'leader' && tried.at === 'leader' && isAsked(law, who, 'sign');
    case 'return':
      if (law.status === 'signed') return who === 'leader' || who === 'clerk';
      return isAsked(law, who, 'content_check', 'form_check', 'sign');
    case 'withdraw':
      return law.status === 'reviewing' && OFFICE.includes(who) && (who === 'officer' || who === law.holder);
    case 'passOn':
      return law.status === 'draft' && law.returned && law.holder === who && OFFICE.includes(who);
  }
}

function follow(law: Law, tried: Act): void {
  const { who } = tried;
  if (tried.act === 'submit') {
    const name = (postId: string) => postId.replace('post-', '') as Who;
    const asked = tried.plan.map(({ kind, group, postId }) => ({
      who: name(postId),
      kind,
      turn: group,
      answered: false,
    }));
    Object.assign(law, { status: 'reviewing', holder: who, asked });
  }
  if (tried.act === 'answer' || tried.act === 'sign') {
    const turn = turnOf(law);
    const own = law.asked.find((one) => one.who === who && one.turn === turn && !one.answered);
    if (own) own.answered = true;
  }
  if (tried.act === 'sign') Object.assign(law, { status: 'signed', returned: false });
  if (tried.act === 'return')
    Object.assign(law, { status: 'draft', returned: true, holder: who === 'head' ? 'officer' : 'head' });
  if (tried.act === 'withdraw') Object.assign(law, { status: 'draft', holder: who });
  if (tried.act === 'passOn') law.holder = tried.to;
}

/** What must hold in any state that is ever reached. */
function requireSound({ document, steps }: Review): void {
  const open = steps.filter(({ state }) => state === 'open');
  expect(document.status === 'reviewing').toBe(open.length > 0);
  expect(new Set(open.map(({ group }) => group)).size).toBeLessThanOrEqual(1);
  if (document.status !== 'signed') return;
  const done = steps.filter(({ state, round }) => state === 'done' && round === document.round).map(({ kind }) => kind);
  expect(done).toEqual(expect.arrayContaining(['content_check', 'form_check', 'sign']));
  expect(document.returned).toBe(false);
}

class Try implements fc.Command<Law, { review: Review }> {
  constructor(private readonly tried: Act) {}

  check = () => true;

  run(law: Law, real: { review: Review }): void {
    const legal = isLegal(law, this.tried);
    const before = real.review;
    let refused: unknown;
    try {
      real.review = perform(before, this.tried);
    } catch (error) {
      refused = error;
    }
    if (legal) {
      if (refused) throw refused;
      follow(law, this.tried);
    } else expect(refused).toBeInstanceOf(DomainError);
    const [from, to] = [before.document.status, real.review.document.status];
    if (from !== to) expect(DOCUMENT_TRANSITIONS[from]).toContain(to);
    expect(to).toBe(law.status);
    requireSound(real.review);
  }

  toString = () => JSON.stringify(this.tried);
}

const who = fc.constantFrom(...EVERYBODY);
const plan = fc.constantFrom(USUAL, USUAL, WITH_OPINIONS, ...BAD);
/** The straight way: each run begins somewhere on it, so that every status is tried from. */
const STRAIGHT: readonly Act[] = [
  { act: 'submit', who: 'officer', plan: USUAL },
  { act: 'answer', who: 'head', at: 'head', against: false },
  { act: 'answer', who: 'clerk', at: 'clerk', against: false },
  { act: 'sign', who: 'leader', at: 'leader' },
];
const aimed = fc.constantFrom<Who>('head', 'clerk', 'leader', 'colleague', 'officer');
const tries = fc.oneof(
  fc.record({ act: fc.constant('submit' as const), who, plan }),
  fc.record({ act: fc.constant('answer' as const), who, at: who, against: fc.boolean() }),
  aimed.chain((at) =>
    fc.record({
      act: fc.constant('answer' as const),
      who: fc.constant(at),
      at: fc.constant(at),
      against: fc.boolean(),
    }),
  ),
  fc.record({ act: fc.constant('sign' as const), who, at: who }),
  fc.constant({ act: 'sign' as const, who: 'leader' as const, at: 'leader' as const }),
  fc.record({ act: fc.constant('return' as const), who }),
  fc.record({ act: fc.constant('withdraw' as const), who }),
  fc.record({ act: fc.constant('passOn' as const), who, to: aimed }),
);

describe('the life of a document', () => {
  it('has no illegal path from any state by any role', () => {
    const reached = new Set<DocumentStatus>();
    const commands = fc.commands([tries.map((tried) => new Try(tried))], { maxCommands: 60, size: '+1' });
    fc.assert(
      fc.property(fc.nat(STRAIGHT.length), commands, (begun, run) => {
        const law: Law = { status: 'draft', holder: 'officer', returned: false, asked: [] };
        const real = { review: aReview() };
        for (const act of STRAIGHT.slice(0, begun)) new Try(act).run(law, real);
        reached.add(law.status);
        fc.modelRun(() => ({ model: law, real }), run);
      }),
      { numRuns: 500 },
    );
    expect([...reached].sort()).toEqual(['draft', 'reviewing', 'signed']);
  });
});
