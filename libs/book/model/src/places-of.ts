/** The recipients of one document at one level of the tree. */
export interface RecipientLevel {
  /** The level's name: "Cấp huyện". */
  readonly level: string;
  readonly count: number;
  /** The first few names, in the order of the alphabet. */
  readonly names: readonly string[];
}

/** A level with more recipients than this is written as a number, as a clerk would write "UBND các xã (188)". */
export const MOST_NAMED = 4;

/** The column "Nơi nhận văn bản": a few recipients by name, many by level and number. */
export function placesOf(levels: readonly RecipientLevel[]): string {
  return levels
    .flatMap(({ level, count, names }) =>
      count > MOST_NAMED ? [`${count} cơ quan, đơn vị ${level.toLocaleLowerCase('vi')}`] : names,
    )
    .join('; ');
}
