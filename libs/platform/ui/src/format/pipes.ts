import { Pipe, type PipeTransform } from '@angular/core';
import { formatBytes, formatDate, formatDateTime, formatNumber } from './format';

/** `dd/MM/yyyy`; nothing for an absent value. */
@Pipe({ name: 'ltDate' })
export class DatePipe implements PipeTransform {
  transform(value: string | Date | null | undefined): string {
    return value ? formatDate(value) : '';
  }
}

/** `dd/MM/yyyy HH:mm`; nothing for an absent value. */
@Pipe({ name: 'ltDateTime' })
export class DateTimePipe implements PipeTransform {
  transform(value: string | Date | null | undefined): string {
    return value ? formatDateTime(value) : '';
  }
}

/** `1.234,5`; nothing for an absent value. */
@Pipe({ name: 'ltNumber' })
export class NumberPipe implements PipeTransform {
  transform(value: number | null | undefined): string {
    return value === null || value === undefined ? '' : formatNumber(value);
  }
}

/** A size in bytes as B, kB or MB. */
@Pipe({ name: 'ltBytes' })
export class BytesPipe implements PipeTransform {
  transform(value: number | null | undefined): string {
    return value === null || value === undefined ? '' : formatBytes(value);
  }
}
