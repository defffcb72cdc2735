import { docxFault, fieldsOfDocx, mergeDocx, type DocxFault } from '@lienthong/platform/office';
import { MERGE_FIELD_NAMES, MERGE_FIELDS, templateErrors, unknownFields } from '@lienthong/template/model';

const EXAMPLES = Object.fromEntries(MERGE_FIELD_NAMES.map((name) => [name, MERGE_FIELDS[name].example]));

/**
 * The fields of an uploaded DOCX. Refuses what is none, what is dangerous (macros, links to elsewhere, other files inside,
 * fields that fetch or start something, archives that unpack to too much), marks without their other half and fields the
 * product does not know (`template.unknown_fields`, params `fields`). One trial merge shows that it can be filled.
 */
export async function checkTemplate(bytes: Buffer): Promise<string[]> {
  const fault = await docxFault(bytes);
  if (fault) throw refusalOf(fault);
  const fields = await fieldsOfDocx(bytes);
  if (!fields) throw templateErrors.marks_unpaired();
  const unknown = unknownFields(fields);
  if (unknown.length > 0) throw templateErrors.unknown_fields({ fields: listed(unknown) });
  await mergeDocx(bytes, EXAMPLES).catch((cause: unknown) => {
    throw templateErrors.not_docx({}, { cause });
  });
  return fields;
}

/** Without their marks: a screen would take those for places of its own sentence. */
const listed = (names: readonly string[]): string =>
  names
    .slice(0, 20)
    .map((name) => name.replace(/[{}]/gu, '').slice(0, 60))
    .join(', ');

function refusalOf(fault: DocxFault): Error {
  switch (fault.kind) {
    case 'not_docx':
      return templateErrors.not_docx();
    case 'too_much':
      return templateErrors.unpacks_too_large();
    case 'macros':
      return templateErrors.has_macros();
    case 'external':
      return templateErrors.has_links({ target: fault.target });
    case 'embedded':
      return templateErrors.has_embedded({ part: fault.part });
    case 'active_field':
      return templateErrors.has_active_field({ field: fault.field });
  }
}
