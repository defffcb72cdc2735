import { DocumentJobsModule } from '@lienthong/document/server';
import { Module } from '@nestjs/common';
import { SearchController } from './http/search.controller';
import { ReadFileHandler } from './jobs/read-file.handler';
import { SearchQueries } from './results/search.queries';
import { SavedSearchService } from './saved-search.service';

/** Finding documents, over HTTP. */
@Module({
  controllers: [SearchController],
  providers: [SearchQueries, SavedSearchService],
})
export class SearchModule {}

/** The background half: reads the text of files. */
@Module({ imports: [DocumentJobsModule], providers: [ReadFileHandler], exports: [ReadFileHandler] })
export class SearchJobsModule {}
