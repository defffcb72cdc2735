/**
 * The `Content-Disposition` of a file to be saved (RFC 6266, RFC 8187): the name in UTF-8, and one for programs that read
 * only ASCII. The name must be a display name, which has no control characters.
 */
export function attachmentNamed(name: string): string {
  const ascii = name.replaceAll(/[^\x20-\x7e]|["\\%]/g, '_');
  const encoded = encodeURIComponent(name).replaceAll(/['()*]/g, hexOf);
  return `attachment; filename="${ascii}"; filename*=UTF-8''${encoded}`;
}

function hexOf(character: string): string {
  return `%${character.charCodeAt(0).toString(16).toUpperCase()}`;
}
