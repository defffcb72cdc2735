export { ReadFileHandler } from './jobs/read-file.handler';
export { SearchJobsModule, SearchModule } from './search.module';
