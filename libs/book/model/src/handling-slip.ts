/** One share of the handling, as the slip names it. Days are `YYYY-MM-DD`. */
export interface SlipShare {
  readonly level: 'agency' | 'unit';
  readonly role: 'lead' | 'cooperate' | 'inform';
  readonly receiver: string;
  readonly dueOn: string | null;
  readonly instruction: string;
  readonly givenBy: string;
  readonly givenOn: string;
  /** What whoever handled it said at the end, and when; `null` while it is open. */
  readonly answer: string | null;
  readonly answeredBy: string | null;
  readonly answeredOn: string | null;
}

/** A part of the slip: its heading in the words of the decree, and lines; an empty answer is left to be written by hand. */
export interface SlipSection {
  readonly heading: string;
  readonly lines: readonly { readonly label: string; readonly answer: string }[];
}

const written = (day: string): string => day.split('-').reverse().join('/');
const joined = (texts: readonly string[]): string => [...new Set(texts.filter((text) => text !== ''))].join('; ');
const namesOf = (shares: readonly SlipShare[]): string => joined(shares.map(({ receiver }) => receiver));
const dueOf = (shares: readonly SlipShare[]): string =>
  joined(shares.map(({ receiver, dueOn }) => (dueOn === null ? '' : `${receiver}: ${written(dueOn)}`)));
const givenOf = (shares: readonly SlipShare[]): string =>
  joined(shares.map(({ givenOn, givenBy }) => `${written(givenOn)} (${givenBy})`));
const instructionOf = (shares: readonly SlipShare[]): string => joined(shares.map(({ instruction }) => instruction));

function ofAgencyHead(shares: readonly SlipShare[]): SlipSection {
  const role = (wanted: SlipShare['role']) => namesOf(shares.filter((share) => share.role === wanted));
  return {
    heading: '1. Ý kiến của lãnh đạo cơ quan, tổ chức',
    lines: [
      { label: '- Giao đơn vị, cá nhân chủ trì:', answer: role('lead') },
      { label: '- Giao các đơn vị, cá nhân tham gia phối hợp giải quyết (nếu có):', answer: role('cooperate') },
      { label: '- Thời hạn giải quyết đối với mỗi đơn vị, cá nhân (nếu có):', answer: dueOf(shares) },
      { label: '- Ý kiến phân phối, giải quyết:', answer: instructionOf(shares) },
      { label: '- Ngày, tháng cho ý kiến:', answer: givenOf(shares) },
    ],
  };
}

function ofUnitHead(shares: readonly SlipShare[]): SlipSection {
  return {
    heading: '2. Ý kiến của lãnh đạo đơn vị',
    lines: [
      { label: '- Giao cho cá nhân:', answer: namesOf(shares) },
      { label: '- Thời hạn giải quyết đối với cá nhân (nếu có):', answer: dueOf(shares) },
      { label: '- Ý kiến:', answer: instructionOf(shares) },
      { label: '- Ngày, tháng, năm cho ý kiến:', answer: givenOf(shares) },
    ],
  };
}

function ofHandler(shares: readonly SlipShare[]): SlipSection {
  const when = shares.map(({ answeredOn, answeredBy }) =>
    [written(answeredOn ?? ''), answeredBy === null ? '' : ` (${answeredBy})`].join(''),
  );
  return {
    heading: '3. Ý kiến đề xuất của người giải quyết',
    lines: [
      {
        label: '- Ý kiến đề xuất giải quyết văn bản đến của cá nhân:',
        answer: joined(shares.map(({ answer }) => answer ?? '')),
      },
      { label: '- Ngày, tháng, năm đề xuất ý kiến:', answer: joined(when) },
    ],
  };
}

/** The three parts of the handling slip (Decree 30/2020 App. IV-VII), filled with what was instructed and answered so far. */
export function slipSections(shares: readonly SlipShare[]): readonly SlipSection[] {
  return [
    ofAgencyHead(shares.filter(({ level }) => level === 'agency')),
    ofUnitHead(shares.filter(({ level }) => level === 'unit')),
    ofHandler(shares.filter(({ answeredOn }) => answeredOn !== null)),
  ];
}
