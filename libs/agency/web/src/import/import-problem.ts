import { formatDate } from '@lienthong/platform/ui';
import type { ProblemError, ProblemParams, ProblemWords, Text } from '@lienthong/platform/web';
import type { agencyVi } from '../messages/agency.vi';

type Words = Text<typeof agencyVi>;

const FILE_FAULTS = ['empty', 'not_an_array', 'not_json', 'not_csv', 'column_missing', 'column_unknown'] as const;

/** The words of a refused import with the row, the column and the value that are at fault, where the server named them. */
export function importProblem(text: Words, problem: ProblemError, general: ProblemWords): ProblemWords {
  const exact = exactWords(text, problem);
  return exact === undefined ? general : { ...general, happened: exact };
}

function exactWords(text: Words, { code, params }: ProblemError): string | undefined {
  if (code === 'agency.import_unreadable') {
    const fault = FILE_FAULTS.find((one) => one === params['fault']);
    return fault && text(`import.fault.${fault}`, params);
  }
  if (code === 'agency.import_row_invalid' && params['field'])
    return params['value'] ? text('import.fault.row', params) : text('import.fault.row.empty', params);
  return code === 'agency.import_day_refused' ? dayWords(text, params) : undefined;
}

function dayWords(text: Words, { day, earliest, latest }: ProblemParams): string | undefined {
  const asked = formatDate(String(day));
  if (earliest) return text('import.fault.day.early', { day: asked, earliest: formatDate(String(earliest)) });
  return latest ? text('import.fault.day.late', { day: asked, latest: formatDate(String(latest)) }) : undefined;
}
