import { AgencyModule } from '@lienthong/agency/server';
import { DocumentModule } from '@lienthong/document/server';
import { PrintModule } from '@lienthong/platform/print';
import { Module } from '@nestjs/common';
import { BookPrinter } from './book.printer';
import { BookQueries } from './book.queries';
import { EntryService } from './entry.service';
import { ArrivalFormQueries } from './forms/arrival-form.queries';
import { FormPrinter } from './forms/form.printer';
import { BookController } from './http/book.controller';
import { FormController } from './http/form.controller';
import { BookEntryRepository } from './persistence/book-entry.repository';

/** Books and forms: on screen, on paper, and the two books kept by hand. */
@Module({
  imports: [AgencyModule, DocumentModule, PrintModule],
  controllers: [BookController, FormController],
  providers: [BookQueries, BookPrinter, EntryService, BookEntryRepository, ArrivalFormQueries, FormPrinter],
})
export class BookModule {}
