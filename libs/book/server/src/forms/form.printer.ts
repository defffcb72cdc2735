import { AgencyDirectory } from '@lienthong/agency/server';
import { bookErrors, slipSections, STAMP_SIZE, stampRows, type StampRows } from '@lienthong/book/model';
import { FileContent, FileQueries, Slots } from '@lienthong/document/server';
import type { Actor } from '@lienthong/identity/model';
import { systemClock, vietnamDay } from '@lienthong/platform/kernel';
import { Canvas, MM, overprint, Paper, printedDay, PrintLog, type PrintMark } from '@lienthong/platform/print';
import { Injectable } from '@nestjs/common';
import { buffer } from 'node:stream/consumers';
import { ArrivalFormQueries, type ArrivalForm } from './arrival-form.queries';
import { drawSlip } from './draw-slip';
import { drawStamp } from './draw-stamp';

/** The largest file a stamped copy is made of: it is taken apart in memory (docs/limits.md). */
export const MAX_STAMPED_BYTES = 20 * 1024 * 1024;

/** Puts the forms about one arrival on paper: handling slip, stamp, and a copy with the stamp on its first page. */
@Injectable()
export class FormPrinter {
  private readonly slots = new Slots(2, 20, () => bookErrors.busy());

  constructor(
    private readonly arrivals: ArrivalFormQueries,
    private readonly directory: AgencyDirectory,
    private readonly prints: PrintLog,
    private readonly files: FileQueries,
    private readonly content: FileContent,
  ) {}

  /** The handling slip, with what was instructed so far and room for the rest. */
  slip(actor: Actor, id: string): Promise<Uint8Array> {
    return this.slots.run(async () => {
      const form = await this.arrivals.of(actor, id);
      const mark = await this.mark(actor, id, 'Phiếu giải quyết văn bản đến', form);
      const { superior, agency } = await this.names(actor);
      const paper = await Paper.open('Phiếu giải quyết văn bản đến');
      const document = `(${form.typeName} số ${form.code} ngày ${printedDay(form.issuedOn)} của ${form.senderName}: ${form.subject})`;
      const arrival = `Số đến: ${form.number}, ngày đến: ${printedDay(form.arrivedOn)}`;
      const placeAndDay = '…………, ngày … tháng … năm 20…';
      await drawSlip(paper, { superior, agency, placeAndDay, document, arrival }, slipSections(form.shares));
      return paper.finish(mark);
    });
  }

  /** The stamp alone, in its size; the id of the print stands below it. */
  stamp(actor: Actor, id: string): Promise<Uint8Array> {
    return this.slots.run(async () => {
      const form = await this.arrivals.of(actor, id);
      const mark = await this.mark(actor, id, 'Dấu Đến', form);
      const rows = await this.stampOf(actor, form);
      const paper = await Paper.open('Dấu Đến');
      const [width, height] = [(STAMP_SIZE.width + 4) * MM, (STAMP_SIZE.height + 7) * MM];
      const canvas = new Canvas();
      drawStamp(canvas, rows, [2 * MM, height - 2 * MM], paper.faces);
      canvas.text(`Mã bản in: ${mark.printId}`, 2 * MM, 2 * MM, { face: paper.faces.regular, size: 5.5 });
      await paper.add(canvas, [width, height]);
      return paper.finish(mark, { foot: false });
    });
  }

  /** A copy of the first PDF with the stamp at the upper left of page 1, below number and symbol; throws `book.no_pdf`. */
  stamped(actor: Actor, id: string): Promise<Uint8Array> {
    return this.slots.run(async () => {
      const form = await this.arrivals.of(actor, id);
      const bytes = await this.firstPdf(actor, id);
      const mark = await this.mark(actor, id, 'Bản in có dấu Đến', form);
      const rows = await this.stampOf(actor, form);
      return overprint(bytes, mark, (canvas, page, faces) => {
        if (page.number === 1) drawStamp(canvas, rows, [22 * MM, page.height - 48 * MM], faces);
      }).catch((error: unknown) => {
        throw bookErrors.no_pdf({}, { cause: error });
      });
    });
  }

  private async firstPdf(actor: Actor, id: string): Promise<Uint8Array> {
    const files = await this.files.ofArrival(actor, id);
    const file = files.find(({ mediaType, size }) => mediaType === 'application/pdf' && size <= MAX_STAMPED_BYTES);
    if (!file) throw bookErrors.no_pdf();
    return buffer((await this.content.open(actor, file.id)).bytes);
  }

  private mark(actor: Actor, arrivalId: string, what: string, { number, code }: ArrivalForm): Promise<PrintMark> {
    return this.prints.record(actor, { what, format: 'pdf', facts: { arrivalId, number, code } });
  }

  private async stampOf(actor: Actor, form: ArrivalForm): Promise<StampRows> {
    const { agency } = await this.names(actor);
    const handedTo = form.shares.filter(({ level }) => level === 'agency').map(({ receiver }) => receiver);
    const { number, arrivedOn } = form;
    return stampRows({ agencyName: agency, number, arrivedOn, handedTo: handedTo.join('; '), dossier: '' });
  }

  private async names(actor: Actor): Promise<{ superior: string; agency: string }> {
    const agencies = await this.directory.on(vietnamDay(systemClock.now()));
    const agency = agencies.get(actor.agencyId) ?? (await this.directory.get(actor.agencyId));
    const superior = agency.parentId === null ? undefined : agencies.get(agency.parentId);
    return { superior: superior?.name ?? '', agency: agency.name };
  }
}
