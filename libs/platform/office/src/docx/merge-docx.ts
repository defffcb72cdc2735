import {
  officeMarkup,
  RelType,
  type ScopeData,
  type Tag,
  TagDisposition,
  TagPlacement,
  TemplateHandler,
  TextPlugin,
  xml,
  type XmlNode,
} from 'easy-template-x';

/** How a field stands in a template: `{{trich_yeu}}`. */
export const FIELD_MARKS = { start: '{{', end: '}}' } as const;

const MAX_DEPTH = 200;

/** Writes text, and takes a paragraph away that held nothing but a field without a value. */
class TextOrNothing extends TextPlugin {
  override simpleTagReplacements(tag: Tag, data: ScopeData): void {
    const text = tag.placement === TagPlacement.TextNode ? tag.xmlTextNode : undefined;
    const paragraph = text && officeMarkup.query.containingParagraphNode(text);
    super.simpleTagReplacements(tag, data);
    if (paragraph && data.getScopeData<string>() === '' && isBare(paragraph) && !isNeeded(paragraph))
      xml.modify.remove(paragraph);
  }
}

/** Whether nothing that is seen is left: no word, picture, break or field. */
function isBare(node: XmlNode): boolean {
  if (node.nodeType === 'Text') return (node.textContent ?? '').trim() === '';
  if (/:(drawing|pict|object|br|tab|fldChar|fldSimple|sectPr)$/u.test(node.nodeName)) return false;
  return (node.childNodes ?? []).every(isBare);
}

/** Word wants a paragraph at the end of every cell. */
function isNeeded(paragraph: XmlNode): boolean {
  const parent = paragraph.parentNode;
  if (!parent || !/:(tc|hdr|ftr|txbxContent)$/u.test(parent.nodeName)) return false;
  return (parent.childNodes ?? []).filter((child) => officeMarkup.query.isParagraphNode(child)).length < 2;
}

function handler(): TemplateHandler {
  return new TemplateHandler({
    // Text alone: no loop, no picture, above all no raw XML.
    plugins: [new TextOrNothing()],
    delimiters: { tagStart: FIELD_MARKS.start, tagEnd: FIELD_MARKS.end },
    maxXmlDepth: MAX_DEPTH,
  });
}

/** Names of the fields a template has, in order, each once; `undefined` when a mark is open or the document is broken. */
export async function fieldsOfDocx(template: Buffer): Promise<string[] | undefined> {
  try {
    const tags = await handler().parseTags(template);
    const names = [...new Set(tags.map(nameOf))];
    const marks = tags.filter(({ placement }) => placement === TagPlacement.TextNode).length;
    return (await everyMarkIsPaired(template, marks)) ? names : undefined;
  } catch {
    return undefined; // a mark without its other half, or no document
  }
}

/** The library passes over a mark that has no other half. */
async function everyMarkIsPaired(template: Buffer, pairs: number): Promise<boolean> {
  const parts = [RelType.MainDocument, RelType.Header, RelType.Footer];
  const texts = await Promise.all(parts.map((part) => handler().getText(template, part)));
  const count = (mark: string): number => texts.join('\n').split(mark).length - 1;
  return count(FIELD_MARKS.start) === pairs && count(FIELD_MARKS.end) === pairs;
}

/** A mark that is not simply a name keeps its sign, so that nobody takes it for a field. */
function nameOf({ name, disposition, rawText }: Tag): string {
  const bare = rawText.slice(FIELD_MARKS.start.length, -FIELD_MARKS.end.length).trim();
  return disposition === TagDisposition.SelfClosed && name === bare ? name : bare;
}

/**
 * Writes values into a template's fields as plain text, a line break for each `\n`. A paragraph whose only field has the
 * value `''` disappears. The template must have passed `docxFault` and `fieldsOfDocx`, and `values` know all its fields.
 */
export async function mergeDocx(template: Buffer, values: Readonly<Record<string, string>>): Promise<Buffer> {
  return handler().process(template, { ...values });
}
