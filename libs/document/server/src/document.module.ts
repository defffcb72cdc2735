import { StagingArea } from '@lienthong/platform/storage';
import { Module } from '@nestjs/common';
import { join } from 'node:path';
import { DocumentQueries } from './drafts/document.queries';
import { DraftService } from './drafts/draft.service';
import { CountPagesHandler } from './files/count-pages.handler';
import { ArrivalFiles } from './files/arrival.files';
import { FileContent } from './files/file.content';
import { FileIntake } from './files/file.intake';
import { FileKeeper } from './files/file.keeper';
import { FileQueries } from './files/file.queries';
import { FileText } from './files/file.text';
import { FileRemoval } from './files/file.removal';
import { LooseFileSweeper } from './files/loose-file.sweeper';
import { PageImages } from './files/page.images';
import { DocumentController } from './http/document.controller';
import { FileController } from './http/file.controller';
import { UploadController } from './http/upload.controller';
import { DocumentRepository } from './persistence/document.repository';
import { FileRepository } from './persistence/file.repository';
import { Readers } from './readers/readers';
import { ResumableUploads } from './uploads/resumable.uploads';
import { UploadStore } from './uploads/upload.store';
import { UploadTakeOver } from './uploads/upload.take-over';

/** Drafts, the outgoing register and files, over HTTP; needs the storage module. */
@Module({
  controllers: [DocumentController, FileController, UploadController],
  providers: [
    DraftService,
    DocumentQueries,
    DocumentRepository,
    ArrivalFiles,
    FileIntake,
    FileKeeper,
    FileContent,
    FileQueries,
    FileRemoval,
    FileRepository,
    PageImages,
    Readers,
    {
      provide: UploadStore,
      inject: [StagingArea],
      useFactory: (staging: StagingArea) => new UploadStore(join(staging.dir, 'uploads')),
    },
    ResumableUploads,
    UploadTakeOver,
  ],
  exports: [ArrivalFiles, DocumentQueries, DocumentRepository, FileQueries, FileIntake, DraftService, Readers],
})
export class DocumentModule {}

/** The background half: counts pages that were not clear at once, and throws away files that nobody needs. */
@Module({
  providers: [
    ArrivalFiles,
    CountPagesHandler,
    FileContent,
    FileQueries,
    FileRepository,
    FileText,
    LooseFileSweeper,
    Readers,
  ],
  exports: [ArrivalFiles, CountPagesHandler, FileText, LooseFileSweeper],
})
export class DocumentJobsModule {}
