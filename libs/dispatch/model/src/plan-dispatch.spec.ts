import { ancestorsOf, type Agency, type AgencyId } from '@lienthong/agency/model';
import fc from 'fast-check';
import type { Route } from '@lienthong/document/model';
import type { Delivery } from './delivery';
import { MAX_RECIPIENTS, planDispatch } from './plan-dispatch';
import { anAgency, directoryOf, idOf, LONG_AN } from './testing/a-directory';

const longAn = directoryOf(LONG_AN);

const plan = (route: Route, recipients: readonly string[], sender = 'Long An', directory = longAn) =>
  planDispatch({ sender: idOf(sender), recipients: recipients.map(idOf), route, day: '2020-05-03' }, directory);

/** `[hop, recipient, through whom, addressed]` of every delivery, in the order of the plan. */
function treeOf(deliveries: readonly Delivery[]): unknown[] {
  const recipients = new Map(deliveries.map((one) => [one.id, one.recipientId]));
  return deliveries.map(({ hop, recipientId, parentId, addressed }) => [
    hop,
    recipientId,
    parentId === null ? null : recipients.get(parentId),
    addressed,
  ]);
}

describe('a direct sending', () => {
  it('brings every addressee their copy in one hop, whatever their level', () => {
    const { deliveries, route } = plan('direct', ['Bến Lức', 'Thạnh Phú', 'Sở Y tế']);
    expect(route).toBe('direct');
    expect(treeOf(deliveries)).toEqual([
      [1, 'Bến Lức', null, true],
      [1, 'Thạnh Phú', null, true],
      [1, 'Sở Y tế', null, true],
    ]);
  });

  it('starts with every delivery waiting, at the level of its recipient', () => {
    const [district, commune] = plan('direct', ['Bến Lức', 'Thạnh Phú']).deliveries;
    expect(district).toMatchObject({ state: 'queued', level: 'district' });
    expect(commune).toMatchObject({ state: 'queued', level: 'commune' });
  });

  it('has ids of its own each time it is planned', () => {
    const [one, other] = [plan('direct', ['Bến Lức']), plan('direct', ['Bến Lức'])];
    expect(one.id).not.toBe(other.id);
    expect(one.messageId).not.toBe(other.messageId);
  });
});

describe('a sending by level', () => {
  it('passes through the district, which is not addressed, once for all its communes', () => {
    expect(treeOf(plan('by_level', ['Thạnh Phú', 'Tân Bửu']).deliveries)).toEqual([
      [1, 'Bến Lức', null, false],
      [2, 'Thạnh Phú', 'Bến Lức', true],
      [2, 'Tân Bửu', 'Bến Lức', true],
    ]);
  });

  it.each([[['Bến Lức', 'Thạnh Phú']], [['Thạnh Phú', 'Bến Lức']]])(
    'gives a district that is addressed and on the way one copy, marked as addressed: %j',
    (recipients) => {
      expect(treeOf(plan('by_level', recipients).deliveries)).toEqual([
        [1, 'Bến Lức', null, true],
        [2, 'Thạnh Phú', 'Bến Lức', true],
      ]);
    },
  );

  it('lists superiors before those they pass it on to, however the addressees were named', () => {
    const { deliveries } = plan('by_level', ['Hiệp Hòa', 'Sở Y tế', 'Thạnh Phú', 'Đức Hòa']);
    expect(deliveries.map(({ hop }) => hop)).toEqual([1, 1, 1, 2, 2]);
  });

  it('does not pass through the sender or those above the sender', () => {
    expect(treeOf(plan('by_level', ['Tân Bửu', 'Long An', 'Hiệp Hòa'], 'Thạnh Phú').deliveries)).toEqual([
      [1, 'Tân Bửu', null, true],
      [1, 'Long An', null, true],
      [1, 'Đức Hòa', null, false],
      [2, 'Hiệp Hòa', 'Đức Hòa', true],
    ]);
  });

  it('takes the levels from the directory: with two tiers it is one hop', () => {
    const twoTiers = directoryOf([anAgency('Tây Ninh', null, { level: 'province' }), anAgency('Tân An', 'Tây Ninh')]);
    expect(treeOf(plan('by_level', ['Tân An'], 'Tây Ninh', twoTiers).deliveries)).toEqual([[1, 'Tân An', null, true]]);
  });
});

describe('a sending is refused', () => {
  const refusal = (recipients: readonly string[], directory = longAn): unknown => {
    try {
      return plan('by_level', recipients, 'Long An', directory);
    } catch (error) {
      return (error as { code: string }).code;
    }
  };

  it.each([
    ['to nobody', [], 'dispatch.no_recipients'],
    ['to the sender', ['Bến Lức', 'Long An'], 'dispatch.recipient_is_sender'],
    ['to one agency twice', ['Bến Lức', 'Thạnh Phú', 'Bến Lức'], 'dispatch.recipient_repeated'],
    ['to an agency nobody knows', ['Cà Mau'], 'dispatch.recipient_unknown'],
  ])('%s', (_claim, recipients, code) => {
    expect(refusal(recipients)).toBe(code);
  });

  it('to an agency that does not exist on the day: not yet, or no longer', () => {
    const period = (said: Partial<Agency>) => directoryOf([...LONG_AN, anAgency('Mới', 'Bến Lức', said)]);
    expect(refusal(['Mới'], period({ validFrom: '2020-05-04' }))).toBe('dispatch.recipient_unknown');
    expect(refusal(['Mới'], period({ validTo: '2020-05-03' }))).toBe('dispatch.recipient_unknown');
    expect(refusal(['Mới'], period({ validFrom: '2020-05-03', validTo: '2020-05-04' }))).toMatchObject({
      route: 'by_level',
    });
  });

  it('to more agencies than there are below the centre', () => {
    const many = Array.from({ length: MAX_RECIPIENTS + 1 }, (_, at) => `a${at}`);
    expect(refusal(many)).toBe('dispatch.too_many_recipients');
  });
});

describe('any sending over any tree of four levels', () => {
  /** Each agency below the root picks its superior from the level above; then a sender and some of the others. */
  const worlds = fc
    .tuple(
      fc.array(fc.nat(), { minLength: 1, maxLength: 4 }),
      fc.array(fc.nat(), { maxLength: 10 }),
      fc.array(fc.nat(), { maxLength: 25 }),
    )
    .map((levels) => {
      const agencies = [anAgency('0', null, { level: 'l0' })];
      let above = ['0'];
      levels.forEach((choices, index) => {
        if (above.length === 0) return;
        const here = choices.map((choice, at) =>
          anAgency(`${index + 1}.${at}`, above[choice % above.length] ?? null, { level: `l${index + 1}` }),
        );
        agencies.push(...here);
        above = here.map(({ name }) => name);
      });
      return agencies;
    })
    .chain((agencies) => {
      const names = agencies.map(({ name }) => name);
      const orders = fc.constantFrom(...names).chain((sender) => {
        const others = names.filter((name) => name !== sender);
        const recipients = fc.shuffledSubarray(others, { minLength: 1 });
        return fc.record({
          sender: fc.constant(sender),
          recipients,
          route: fc.constantFrom<Route>('direct', 'by_level'),
        });
      });
      return orders.map((order) => ({ ...order, directory: directoryOf(agencies) }));
    });

  /** How many acts of forwarding bring it there: superiors that stand between it and the sender, and itself. */
  function depthOf(id: AgencyId, sender: AgencyId, directory: ReadonlyMap<AgencyId, Agency>): number {
    const own = [sender, ...ancestorsOf(sender, directory)];
    return 1 + ancestorsOf(id, directory).filter((superior) => !own.includes(superior)).length;
  }

  it('reaches every addressee exactly once, superiors first, each at the hop of its depth', () => {
    fc.assert(
      fc.property(worlds, ({ sender, recipients, route, directory }) => {
        const { deliveries } = plan(route, recipients, sender, directory);
        const byId = new Map(deliveries.map((one) => [one.id, one]));
        const reached = deliveries.map(({ recipientId }) => recipientId);

        expect(new Set(reached).size).toBe(reached.length);
        expect(reached).not.toContain(sender);
        expect(
          deliveries
            .filter(({ addressed }) => addressed)
            .map(({ recipientId }) => recipientId)
            .sort(),
        ).toEqual([...recipients].sort());

        deliveries.forEach((delivery, at) => {
          const { recipientId, parentId, hop } = delivery;
          const parent = parentId === null ? undefined : byId.get(parentId);
          expect(hop).toBe(route === 'direct' ? 1 : depthOf(recipientId, idOf(sender), directory));
          expect(hop).toBe(1 + (parent?.hop ?? 0));
          if (!parent) return;
          expect(deliveries.indexOf(parent)).toBeLessThan(at);
          expect(parent.recipientId).toBe(directory.get(recipientId)?.parentId);
        });

        // Nobody is given a copy to pass on who has nobody to pass it to.
        const passedOn = new Set(deliveries.map(({ parentId }) => parentId));
        for (const { id, addressed } of deliveries) expect(addressed || passedOn.has(id)).toBe(true);
      }),
      { numRuns: 300 },
    );
  });
});
