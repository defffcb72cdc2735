/** The most characters (code points) of a file name that is shown. */
export const MAX_DISPLAY_NAME = 200;

const NAMELESS = 'khong-ten';

/**
 * Makes a sender's file name safe to show and to offer for saving: NFC, without controls, invisible and bidirectional
 * characters (U+202E before `fdp.exe` would read `exe.pdf`), path characters as `-`, no dot in front, at most 200 code points
 * with the extension kept. Never empty. Doing it twice changes nothing.
 */
export function displayName(raw: string): string {
  const clean = raw
    .replace(/[\p{Cf}\p{Cs}]/gu, '')
    .replace(/[\s\p{Cc}\p{Z}]+/gu, ' ')
    .replace(/[/\\:*?"<>|]/g, '-')
    .normalize('NFC');
  return trimmed(shortened(trimmed(clean))) || NAMELESS;
}

/** Windows drops blanks and dots at the end, and a dot in front hides the file elsewhere. */
function trimmed(name: string): string {
  return name.replace(/^[ .]+/, '').replace(/[ .]+$/, '');
}

function shortened(name: string): string {
  const points = [...name];
  if (points.length <= MAX_DISPLAY_NAME) return name;
  const extension = /\.[A-Za-z0-9]{1,10}$/.exec(name)?.[0] ?? '';
  const stem = points.slice(0, MAX_DISPLAY_NAME - extension.length).join('');
  return stem + extension;
}
