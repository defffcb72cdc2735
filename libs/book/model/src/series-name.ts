import { findDocumentType } from '@lienthong/document/model';
import { kindOfSeries } from '@lienthong/register/model';

const FIXED: Readonly<Record<string, string>> = {
  administrative: 'Văn bản hành chính',
  copies: 'Bản sao văn bản',
  'secret:outgoing': 'Văn bản mật đi',
  'secret:incoming': 'Văn bản mật đến',
};

/** What a series is called on the cover of its book; `bodies` are the names of advisory bodies by their series. */
export function seriesName(series: string, bodies: ReadonlyMap<string, string> = new Map()): string {
  const fixed = FIXED[series];
  if (fixed !== undefined) return fixed;
  const [, tail = ''] = series.split(':', 2);
  const kind = kindOfSeries(series);
  if (kind === 'body') return bodies.get(series) ?? tail;
  const type = findDocumentType(tail)?.name ?? tail;
  return kind === 'legal' ? `${type} (quy phạm pháp luật)` : type;
}
