/** The kinds of files the product takes, named by their usual extension. */
export type ContentType = 'pdf' | 'docx' | 'xlsx' | 'pptx' | 'odt' | 'ods' | 'jpg' | 'png' | 'tif' | 'txt';

const OFFICE = 'application/vnd.openxmlformats-officedocument';
const OPEN_DOCUMENT = 'application/vnd.oasis.opendocument';

/** The media type under which each kind is stored and delivered. */
export const MEDIA_TYPES: Readonly<Record<ContentType, string>> = {
  pdf: 'application/pdf',
  docx: `${OFFICE}.wordprocessingml.document`,
  xlsx: `${OFFICE}.spreadsheetml.sheet`,
  pptx: `${OFFICE}.presentationml.presentation`,
  odt: `${OPEN_DOCUMENT}.text`,
  ods: `${OPEN_DOCUMENT}.spreadsheet`,
  jpg: 'image/jpeg',
  png: 'image/png',
  tif: 'image/tiff',
  txt: 'text/plain; charset=utf-8',
};

const OTHER_EXTENSIONS: ReadonlyMap<string, ContentType> = new Map([
  ['jpeg', 'jpg'],
  ['tiff', 'tif'],
]);

/** The kind that a file's extension claims (without dot, any case); `undefined` when it is not one we take. */
export function contentTypeOf(extension: string): ContentType | undefined {
  const lower = extension.toLowerCase();
  return Object.hasOwn(MEDIA_TYPES, lower) ? (lower as ContentType) : OTHER_EXTENSIONS.get(lower);
}

/** Whether a media type is a text document of which a PDF is made. */
export function isOfficeText(mediaType: string): boolean {
  return mediaType === MEDIA_TYPES.docx || mediaType === MEDIA_TYPES.odt;
}
