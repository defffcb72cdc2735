import { AgencyModule } from '@lienthong/agency/server';
import { DocumentJobsModule, DocumentModule } from '@lienthong/document/server';
import { ColleaguesModule } from '@lienthong/identity/server';
import { RegisterModule } from '@lienthong/register/server';
import { TemplateModule } from '@lienthong/template/server';
import { Module } from '@nestjs/common';
import { ArrivalQueries } from './arrival.queries';
import { ArrivalService } from './arrival.service';
import { CountsQueries } from './counts.queries';
import { DispatchQueries } from './dispatch.queries';
import { DispatchService } from './dispatch.service';
import { ArrivalController } from './http/arrival.controller';
import { DispatchController } from './http/dispatch.controller';
import { LetterController } from './http/letter.controller';
import { ReplyController } from './http/reply.controller';
import { IssuePlanner } from './issue-planner';
import { IssuePreview } from './issue-preview';
import { DeliverHopHandler } from './jobs/deliver-hop.handler';
import { ReadLetterHandler } from './jobs/read-letter.handler';
import { LetterService } from './letters/letter.service';
import { MergeService } from './letters/merge.service';
import { ArrivalRepository } from './persistence/arrival.repository';
import { DispatchRepository } from './persistence/dispatch.repository';
import { ReplyService } from './reply/reply.service';

/** Sending and taking in documents, over HTTP. */
@Module({
  imports: [AgencyModule, ColleaguesModule, DocumentModule, RegisterModule, TemplateModule],
  controllers: [DispatchController, ArrivalController, LetterController, ReplyController],
  providers: [
    DispatchService,
    IssuePlanner,
    IssuePreview,
    DispatchQueries,
    DispatchRepository,
    ArrivalService,
    ArrivalQueries,
    ArrivalRepository,
    CountsQueries,
    LetterService,
    MergeService,
    ReplyService,
  ],
})
export class DispatchModule {}

/** The background half: delivers hops and reads letters. */
@Module({
  imports: [AgencyModule, DocumentJobsModule],
  providers: [ArrivalRepository, DispatchRepository, DeliverHopHandler, ReadLetterHandler],
  exports: [DeliverHopHandler, ReadLetterHandler],
})
export class DispatchJobsModule {}
