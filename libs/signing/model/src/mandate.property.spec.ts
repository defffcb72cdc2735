import * as fc from 'fast-check';
import { capacitiesOf, SIGNING_CAPACITIES, STANDINGS, stackOf, type SigningCapacity, type Standing } from './capacity';
import { checkMandate, type SigningAct } from './check-mandate';
import { DOCUMENT_CLASSES, type Mandate, type MandateScope } from './mandate';
import { isDeputyTitle } from './mandate-faults';
import { isWithin } from './scope';
import { aMandate, anAct, aPost, lines } from './testing/a-mandate';

const TYPES = ['QUYET_DINH', 'CONG_VAN', 'THONG_BAO', 'KE_HOACH'] as const;
const FIELDS = ['VX', 'TH', 'KT'] as const;

/** Mostly the likely, so that signatures do pass, and often enough anything. */
const mostly = <T>(likely: fc.Arbitrary<T>, anything: fc.Arbitrary<T>) =>
  fc.oneof({ weight: 4, arbitrary: likely }, { weight: 1, arbitrary: anything });
const someOf = <T>(values: readonly T[]) => fc.option(fc.subarray([...values], { minLength: 1 }), { freq: 2 });
const dayIn = (first: string, last: string) =>
  fc
    .date({ min: new Date(first), max: new Date(last), noInvalidDate: true })
    .map((date) => date.toISOString().slice(0, 10));
const anyDay = dayIn('2010-01-01', '2010-12-31');

const LAWFUL: readonly (readonly [Standing, string, readonly SigningCapacity[]])[] = [
  ['head', 'Chủ tịch', ['ON_BEHALF']],
  ['deputy', 'Phó Chủ tịch', ['ON_BEHALF', 'FOR_HEAD']],
  ['unit_head', 'Chánh Văn phòng', ['BY_ORDER']],
  ['unit_head', 'Chánh Văn phòng', ['BY_AUTHORISATION']],
  ['unit_deputy', 'Phó Chánh Văn phòng', ['BY_ORDER', 'FOR_HEAD']],
];
const anyStack = fc.array(fc.constantFrom(...SIGNING_CAPACITIES), { maxLength: 4 });
const scope: fc.Arbitrary<MandateScope> = fc.record({
  documentClasses: someOf(DOCUMENT_CLASSES),
  typeCodes: mostly<readonly string[] | null>(fc.constant([...TYPES]), someOf<string>(TYPES)),
  fields: mostly(fc.constant(null), someOf(FIELDS)),
});

const termsOf = (standing: Standing, stack: readonly SigningCapacity[]) =>
  fc.record({
    standing: mostly(fc.constant(standing), fc.constantFrom(...STANDINGS)),
    lines: mostly(fc.constant([...stack]), anyStack).map((capacities) => lines(...capacities)),
    scope,
    fromOn: mostly(dayIn('2010-01-01', '2010-03-31'), anyDay),
    untilOn: mostly(dayIn('2010-10-01', '2010-12-31'), fc.option(anyDay)),
    revokedOn: mostly(fc.constant(null), fc.option(anyDay)),
  });
const origin = fc.constantFrom(...LAWFUL).chain(([standing, , stack]) => termsOf(standing, stack));

const signature: fc.Arbitrary<readonly [Mandate, SigningAct]> = fc
  .constantFrom(...LAWFUL)
  .chain(([standing, title, stack]) =>
    fc
      .record({
        terms: termsOf(standing, stack),
        origin:
          standing === 'unit_deputy'
            ? mostly(termsOf('unit_head', ['BY_ORDER']), origin)
            : fc.option(origin, { freq: 1 }),
        on: mostly(dayIn('2010-04-01', '2010-09-30'), anyDay),
        title: mostly(fc.constant(title), fc.constantFrom('Chuyên viên', 'Phó Trưởng phòng')),
        headsUnit: mostly(fc.constant(standing === 'unit_head'), fc.boolean()),
        regime: mostly(fc.constant('collegiate' as const), fc.constant('single_head' as const)),
        documentClass: fc.constantFrom(...DOCUMENT_CLASSES),
        typeCode: fc.constantFrom(...TYPES),
        field: fc.option(fc.constantFrom(...FIELDS)),
        throughDelegation: mostly(fc.constant(false), fc.boolean()),
      })
      .map(({ terms, origin: from, title: said, headsUnit, documentClass, typeCode, field, ...act }) => [
        aMandate({ ...terms, passedOnFrom: from ? aMandate(from) : null }),
        anAct({ ...act, post: aPost({ title: said, headsUnit }), kind: { documentClass, typeCode, field } }),
      ]),
  );

/** Holds for every signature that any mandate carries. */
function everySignature(claim: (mandate: Mandate, act: SigningAct) => boolean): void {
  let signed = 0;
  fc.assert(
    fc.property(signature, ([held, made]) => {
      if (checkMandate(held, made) !== undefined) return true;
      signed += 1;
      return claim(held, made);
    }),
    { numRuns: 10_000 },
  );
  expect(signed).toBeGreaterThan(500);
}

describe('whatever mandates are given, a signature', () => {
  it('is never given in a wrong capacity', () => {
    everySignature(({ lines: said, standing }, { regime, post }) => {
      const lawful = stackOf(said);
      const deputy = standing === 'deputy' || standing === 'unit_deputy';
      return (
        lawful?.standing === standing &&
        (!lawful.collegiate || regime === 'collegiate') &&
        isDeputyTitle(post.title) === deputy &&
        (standing !== 'unit_head' || post.headsUnit)
      );
    });
  });

  it('is never given outside the dates', () => {
    const holds = (one: Mandate, on: string): boolean =>
      one.fromOn <= on && (one.untilOn ?? on) >= on && !(one.revokedOn !== null && one.revokedOn <= on);
    everySignature((held, { on }) => holds(held, on) && (held.passedOnFrom === null || holds(held.passedOnFrom, on)));
  });

  it('is never given outside the scope, nor outside the scope it was passed on with', () => {
    everySignature((held, { kind }) => {
      const exactly = {
        documentClasses: [kind.documentClass],
        typeCodes: [kind.typeCode],
        fields: kind.field === null ? ['-'] : [kind.field],
      };
      return (
        isWithin(exactly, held.scope) && (held.passedOnFrom === null || isWithin(held.scope, held.passedOnFrom.scope))
      );
    });
  });

  it('is never a delegation of a delegation', () => {
    everySignature(({ lines: said, passedOnFrom }, { throughDelegation }) => {
      const capacities = capacitiesOf(said);
      const authorised = capacities.indexOf('BY_AUTHORISATION');
      const last = authorised < 0 || authorised === capacities.length - 1;
      const origin = passedOnFrom ? capacitiesOf(passedOnFrom.lines) : [];
      return !throughDelegation && last && !origin.includes('BY_AUTHORISATION') && !origin.includes('FOR_HEAD');
    });
  });

  it('by order or by authorisation is never under a legal document, nor without named types', () => {
    everySignature(({ lines: said, scope: reach }, { kind }) => {
      const given = capacitiesOf(said).some((one) => one === 'BY_ORDER' || one === 'BY_AUTHORISATION');
      return !given || (kind.documentClass === 'administrative' && reach.typeCodes !== null);
    });
  });
});
