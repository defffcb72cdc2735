/** Longer side of a page image in pixels: an A4 page at 110 dots per inch. Other sizes are fitted into it. */
export const PAGE_EDGE_PX = 1286;

/** A page image of more bytes is made again as a JPEG, which suits scanned pages better. */
export const PAGE_TARGET_BYTES = 100_000;

/** Quality of that JPEG, 1 to 100. */
export const PAGE_JPEG_QUALITY = 40;

/** The last page that can be asked for. */
export const MAX_PAGE_NUMBER = 10_000;

/** Poppler processes that run at the same time, of each kind (rendering, counting). */
export const PROCESSES_AT_ONCE = 2;

/** Requests for a page image that may wait; more are refused at once. */
export const RENDERS_WAITING = 20;

/** Page counts that may wait in one worker; one that finds no place is tried again later. */
export const COUNTS_WAITING = 200;

/** Pages whose words are read: the signature of a letter stands before its annexes. */
export const TEXT_PAGES = 20;

/** How a poppler process is run; one that uses more than its limits is killed. */
export interface PopplerSettings {
  /** By the clock, and of the processor. */
  readonly seconds: number;
  /** Address space. */
  readonly memoryKib: number;
  readonly outputBytes: number;
  /** Whether nobody waits for it: it then gives way to whatever somebody waits for. */
  readonly patient?: boolean;
  /** Folder of the programs; without it, the one in `POPPLER_BIN`, or else the path. */
  readonly folder?: string;
}

/** Enough for heavy scanned pages; the output is one uncompressed grey page and some. */
export const POPPLER_SETTINGS: PopplerSettings = { seconds: 20, memoryKib: 1024 * 1024, outputBytes: 4_000_000 };

/** The same for work in the background. */
export const PATIENT_SETTINGS: PopplerSettings = { ...POPPLER_SETTINGS, patient: true };

/** A page of words with their places is about 60 kB; twenty dense ones stay below this. */
export const TEXT_SETTINGS: PopplerSettings = { ...POPPLER_SETTINGS, outputBytes: 8_000_000 };
