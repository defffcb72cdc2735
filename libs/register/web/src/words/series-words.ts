import { findDocumentType } from '@lienthong/document/model';
import { kindOfSeries } from '@lienthong/register/model';
import { injectText, Language } from '@lienthong/platform/web';
import { inject } from '@angular/core';
import type { registerVi } from '../messages/register.vi';

/** Says how a series is called on screen; a body's series bears the name of the body. Use where `inject` works. */
export function injectSeriesWords(): (series: string, bodyName?: string | null) => string {
  const text = injectText<typeof registerVi>('register');
  const language = inject(Language);
  const typeName = (code: string): string => {
    const type = findDocumentType(code);
    return (language.current() === 'en' ? type?.nameEn : type?.name) ?? code;
  };
  return (series, bodyName) => {
    const [, tail = ''] = series.split(':', 2);
    switch (kindOfSeries(series)) {
      case 'incoming':
        return text('series.incoming');
      case 'copies':
        return text('series.copies');
      case 'secret':
        return text(tail === 'outgoing' ? 'series.secret.outgoing' : 'series.secret.incoming');
      case 'legal':
        return text('series.legal', { type: typeName(tail) });
      case 'administrative':
        return tail ? text('series.administrative', { type: typeName(tail) }) : text('series.common');
      case 'body':
        return bodyName ? text('series.body', { body: bodyName, symbol: tail }) : tail;
      default:
        return series;
    }
  };
}
