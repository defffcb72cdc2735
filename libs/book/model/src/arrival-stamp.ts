/** What the stamp "ĐẾN" says about one arrival (Decree 30/2020 App. IV-V). */
export interface StampFacts {
  readonly agencyName: string;
  readonly number: number;
  /** `YYYY-MM-DD` */
  readonly arrivedOn: string;
  /** To whom it was handed; empty while it was not. */
  readonly handedTo: string;
  /** Number and symbol of the dossier; empty without one. */
  readonly dossier: string;
}

/** The stamp's size in millimetres, width by height: a rectangle of 35 mm × 50 mm lying on its long side. */
export const STAMP_SIZE = { width: 50, height: 35 } as const;

/** The rows of the stamp: agency on top, ĐẾN at the left of number and day, below to whom and in which dossier. */
export interface StampRows {
  readonly agency: string;
  readonly word: 'ĐẾN';
  readonly number: string;
  readonly day: string;
  readonly handedTo: string;
  readonly dossier: string;
}

/** Puts the facts into the words of the stamp; what is not known yet is left to be written by hand. */
export function stampRows({ agencyName, number, arrivedOn, handedTo, dossier }: StampFacts): StampRows {
  return {
    agency: agencyName.toLocaleUpperCase('vi'),
    word: 'ĐẾN',
    number: `Số: ${number < 10 ? `0${number}` : number}`,
    day: `Ngày: ${arrivedOn.split('-').reverse().join('/')}`,
    handedTo: `Chuyển: ${handedTo === '' ? '....................................' : handedTo}`,
    dossier: `Số và ký hiệu HS: ${dossier === '' ? '....................' : dossier}`,
  };
}
