import { DocumentJobsModule } from '@lienthong/document/server';
import { Module } from '@nestjs/common';
import { SearchController } from './http/search.controller';
import { ReadFileHandler } from './jobs/read-file.handler';
import { SearchPrinter } from './results/search.printer';
import { SearchQueries } from './results/search.queries';
import { PrintModule } from '@lienthong/platform/print';
import { SavedSearchService } from './saved-search.service';

/** Finding documents, over HTTP. */
@Module({
  imports: [PrintModule],
  controllers: [SearchController],
  providers: [SearchPrinter, SearchQueries, SavedSearchService],
})
export class SearchModule {}

/** The background half: reads the text of files. */
@Module({ imports: [DocumentJobsModule], providers: [ReadFileHandler], exports: [ReadFileHandler] })
export class SearchJobsModule {}
