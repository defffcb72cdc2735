import { extname } from 'node:path';
import { fileErrors } from '@lienthong/document/model';
import { contentTypeOf, MEDIA_TYPES, type ContentType } from './content-types';
import { detectContent, isPlainText } from './detect-content';

/** What a file was found to be. */
export interface InspectedContent {
  readonly type: ContentType;
  /** The media type to store and to deliver it with; never what the sender claimed. */
  readonly mediaType: string;
}

/**
 * Accepts a file on the local disk when its name and its bytes agree on a kind we take. Throws `file.name_missing`,
 * `file.type_not_allowed` (params `extension`, `allowed`) or `file.type_mismatch` (params `extension`, `found`).
 */
export async function inspectContent(path: string, originalName: string): Promise<InspectedContent> {
  const name = originalName.trim();
  if (name === '') throw fileErrors.name_missing();
  const extension = extname(name).slice(1).toLowerCase();
  const type = contentTypeOf(extension);
  if (!type) throw fileErrors.type_not_allowed({ extension, allowed: Object.keys(MEDIA_TYPES).join(', ') });
  const found = await foundType(path, type);
  if (found !== type) throw fileErrors.type_mismatch({ extension, found: found ?? null });
  return { type, mediaType: MEDIA_TYPES[type] };
}

/** Text is looked at first when text is claimed: a text that starts with "BM" is not a bitmap. */
async function foundType(path: string, claimed: ContentType): Promise<string | undefined> {
  const found = await detectContent(path);
  if (found === 'pdf') return found;
  const isText = (claimed === 'txt' || found === undefined) && (await isPlainText(path));
  return isText ? 'txt' : found;
}
