/**
 * Where to go after signing in: the wanted page of this application, or the overview. Anything that could lead to
 * another site (`https:…`, `//…`, `/\…`), or back to signing in, counts as no wish.
 */
export function returnAddress(wanted: string | undefined): string {
  const inside = wanted !== undefined && /^\/(?![/\\])/.test(wanted) && !/[\p{Cc}\\]/u.test(wanted);
  return inside && !/^\/signin(?:[/?#]|$)/.test(wanted) ? wanted : '/';
}
