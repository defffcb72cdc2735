import type { FastifyReply } from 'fastify';
import { PassThrough } from 'node:stream';
import { printTable } from './pdf/print-table';
import type { PrintTable } from './print-table.types';
import { writeCsv } from './write-csv';
import { writeSheet } from './write-sheet';

/** The forms a table leaves the system in. */
export const PRINT_FORMATS = ['pdf', 'xlsx', 'csv'] as const;

/** One of them. */
export type PrintFormat = (typeof PRINT_FORMATS)[number];

const TYPES: Readonly<Record<PrintFormat, string>> = {
  pdf: 'application/pdf',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  csv: 'text/csv; charset=utf-8',
};

/** The headers of what we made ourselves: a PDF opens in the browser, the others are saved. The name is ASCII. */
function headersOf(format: PrintFormat, name: string): Record<string, string> {
  return {
    'Content-Type': TYPES[format],
    'Content-Disposition': `${format === 'pdf' ? 'inline' : 'attachment'}; filename="${name}.${format}"`,
    'X-Content-Type-Options': 'nosniff',
    'Content-Security-Policy': "default-src 'none'; object-src 'self'; style-src 'unsafe-inline'",
    'Cross-Origin-Resource-Policy': 'same-origin',
    'Cache-Control': 'no-store',
  };
}

/** Sends a finished PDF to be shown. */
export function sendPdf(reply: FastifyReply, name: string, bytes: Uint8Array): void {
  void reply.headers({ ...headersOf('pdf', name), 'Content-Length': bytes.length }).send(Buffer.from(bytes));
}

/** Sends a table in the wanted form. A fault in the middle of a stream cuts the connection: no half file looks whole. */
export async function sendTable(
  reply: FastifyReply,
  name: string,
  format: PrintFormat,
  table: PrintTable,
): Promise<void> {
  if (format === 'pdf') return sendPdf(reply, name, (await printTable(table)).bytes);
  const stream = new PassThrough();
  void reply.headers(headersOf(format, name)).send(stream);
  const write = format === 'xlsx' ? writeSheet : writeCsv;
  await write(table, stream).catch((error: Error) => stream.destroy(error));
}
