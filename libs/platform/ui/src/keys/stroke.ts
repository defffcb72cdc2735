/** The part of a keyboard event a stroke is matched against. */
export type KeyLike = Pick<KeyboardEvent, 'key' | 'code' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey'>;

interface Stroke {
  readonly key: string;
  readonly ctrl: boolean;
  readonly alt: boolean;
  readonly shift: boolean;
}

function parse(stroke: string): Stroke {
  const parts = stroke.split('+');
  return {
    key: parts.at(-1) ?? '',
    ctrl: parts.includes('ctrl'),
    alt: parts.includes('alt'),
    shift: parts.includes('shift'),
  };
}

/** An input method has turned the key into something no plain layout types; then its place tells what was meant. */
function isAltered(event: KeyLike): boolean {
  return !/^[!-~]$/.test(event.key);
}

function matchesSymbol(event: KeyLike, symbol: string): boolean {
  if (event.key === symbol) return true;
  return isAltered(event) && event.code === 'Slash' && (event.shiftKey ? symbol === '?' : symbol === '/');
}

/**
 * Whether an event is the stroke, written like `j`, `ctrl+k`, `alt+3`, `shift+ArrowDown`, `?`.
 * The character decides; the place of the key does where an input method has changed the character.
 */
export function matchesStroke(event: KeyLike, stroke: string): boolean {
  const { key, ctrl, alt, shift } = parse(stroke);
  if (event.altKey !== alt || (event.ctrlKey || event.metaKey) !== ctrl) return false;
  if (/^[0-9]$/.test(key)) return !event.shiftKey && (event.key === key || event.code === `Digit${key}`);
  if (/^[a-z]$/.test(key)) {
    const meant = event.key.toLowerCase() === key || (isAltered(event) && event.code === `Key${key.toUpperCase()}`);
    return meant && event.shiftKey === shift;
  }
  if (key.length === 1) return matchesSymbol(event, key);
  return event.shiftKey === shift && (event.key === key || event.code === key);
}

/** Whether a stroke is one plain character: those can be switched off (WCAG 2.1.4) and never act while typing. */
export function isPlain(keys: string): boolean {
  return !/^(ctrl|alt)\+/.test(keys);
}

const TYPING_FREE = new Set(['checkbox', 'radio', 'button', 'submit', 'range', 'file', 'color']);

/** Whether a key pressed on this element is meant as text. */
export function takesText(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  if (target instanceof HTMLInputElement) return !TYPING_FREE.has(target.type);
  return target.isContentEditable || ['TEXTAREA', 'SELECT'].includes(target.tagName);
}
