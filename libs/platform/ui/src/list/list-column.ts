/** One column of a data list. */
export interface ListColumn {
  /** Joins the column with its `ltCell` template. */
  readonly key: string;
  /** Heading, in the present language. */
  readonly label: string;
  /** CSS width, for example `96px`; the columns without one share the rest. */
  readonly width?: string;
  /** `end` for numbers. */
  readonly align?: 'end';
  /** In a narrow list: on a line of its own, pushed to the end of the line, or left out. */
  readonly narrow?: 'wide' | 'last' | 'hide';
}
