import { AgencyModule } from '@lienthong/agency/server';
import { ColleaguesModule } from '@lienthong/identity/server';
import { SigningModule } from '@lienthong/signing/server';
import { StagingArea } from '@lienthong/platform/storage';
import { Module } from '@nestjs/common';
import { join } from 'node:path';
import { DraftCheck } from './check/draft.check';
import { FileMarks } from './check/file.marks';
import { DocumentQueries } from './drafts/document.queries';
import { DraftService } from './drafts/draft.service';
import { CountPagesHandler } from './files/count-pages.handler';
import { ArrivalFiles } from './files/arrival.files';
import { EraseBytesHandler } from './removal/erase-bytes.handler';
import { FileContent } from './files/file.content';
import { FileIntake } from './files/file.intake';
import { FileKeeper } from './files/file.keeper';
import { FileQueries } from './files/file.queries';
import { FileRemoval } from './removal/file.removal';
import { FileText } from './files/file.text';
import { LooseFileSweeper } from './removal/loose-file.sweeper';
import { PageImages } from './files/page.images';
import { DocumentController } from './http/document.controller';
import { FileController } from './http/file.controller';
import { PlanController } from './http/plan.controller';
import { ReviewController } from './http/review.controller';
import { SubmissionController } from './http/submission.controller';
import { UploadController } from './http/upload.controller';
import { VersionController } from './http/version.controller';
import { DocumentRepository } from './persistence/document.repository';
import { FileRepository } from './persistence/file.repository';
import { Readers } from './readers/readers';
import { ReviewRepository } from './persistence/review.repository';
import { PlanPreview } from './plans/plan.preview';
import { PlanProposal } from './plans/plan.proposal';
import { PostChoices } from './plans/post.choices';
import { MakePdfHandler } from './office/make-pdf.handler';
import { PdfWorkshop } from './office/pdf.workshop';
import { Renditions } from './office/renditions';
import { StampIssuedHandler } from './office/stamp-issued.handler';
import { ReviewPlans } from './plans/review.plans';
import { IssuableDocuments } from './review/issuable.documents';
import { ReviewQueries } from './review/review.queries';
import { ReviewService } from './review/review.service';
import { SignService } from './review/sign.service';
import { StepsWaiting } from './review/steps.waiting';
import { SubmissionService } from './review/submission.service';
import { ResumableUploads } from './uploads/resumable.uploads';
import { UploadStore } from './uploads/upload.store';
import { UploadTakeOver } from './uploads/upload.take-over';
import { VersionKeeper } from './versions/version.keeper';
import { VersionQueries } from './versions/version.queries';

const review = [
  SubmissionService,
  ReviewService,
  SignService,
  ReviewQueries,
  ReviewRepository,
  StepsWaiting,
  IssuableDocuments,
  DraftCheck,
  FileMarks,
  PlanProposal,
  PlanPreview,
  PostChoices,
  ReviewPlans,
  VersionKeeper,
  VersionQueries,
];

/** Drafts, the outgoing register and files, over HTTP; needs the storage module. */
@Module({
  imports: [AgencyModule, ColleaguesModule, SigningModule],
  controllers: [
    DocumentController,
    SubmissionController,
    ReviewController,
    VersionController,
    PlanController,
    FileController,
    UploadController,
  ],
  providers: [
    ...review,
    DraftService,
    DocumentQueries,
    DocumentRepository,
    ArrivalFiles,
    FileIntake,
    FileKeeper,
    FileContent,
    FileQueries,
    FileRemoval,
    FileText,
    FileRepository,
    PageImages,
    Renditions,
    Readers,
    {
      provide: UploadStore,
      inject: [StagingArea],
      useFactory: (staging: StagingArea) => new UploadStore(join(staging.dir, 'uploads')),
    },
    ResumableUploads,
    UploadTakeOver,
  ],
  exports: [
    ArrivalFiles,
    DocumentQueries,
    IssuableDocuments,
    PlanProposal,
    StepsWaiting,
    FileQueries,
    FileIntake,
    FileText,
    DraftService,
    Readers,
    FileContent,
  ],
})
export class DocumentModule {}

/** The background half: counts pages that were not clear at once, and throws away files that nobody needs. */
@Module({
  providers: [
    ArrivalFiles,
    CountPagesHandler,
    EraseBytesHandler,
    FileContent,
    FileQueries,
    FileRepository,
    FileText,
    LooseFileSweeper,
    MakePdfHandler,
    PdfWorkshop,
    Readers,
    StampIssuedHandler,
  ],
  exports: [
    ArrivalFiles,
    CountPagesHandler,
    EraseBytesHandler,
    FileText,
    LooseFileSweeper,
    MakePdfHandler,
    StampIssuedHandler,
  ],
})
export class DocumentJobsModule {}
