import { DocumentModule } from '@lienthong/document/server';
import { Module } from '@nestjs/common';
import { AssignmentService } from './assignment.service';
import { CaseActs } from './case.acts';
import { DeskQueries } from './desk.queries';
import { HandlingQueries } from './handling.queries';
import { HandoverService } from './handover.service';
import { HandlingController } from './http/handling.controller';
import { QueueController } from './http/queue.controller';
import { ReportHandlingHandler } from './jobs/report-handling.handler';
import { CaseRepository } from './persistence/case.repository';
import { ProposalQueries } from './proposal.queries';
import { QueueQueries } from './queue.queries';

/** Handing over and handling incoming documents, and the one queue, over HTTP. */
@Module({
  imports: [DocumentModule],
  controllers: [HandlingController, QueueController],
  providers: [
    HandoverService,
    AssignmentService,
    CaseActs,
    CaseRepository,
    DeskQueries,
    HandlingQueries,
    ProposalQueries,
    QueueQueries,
  ],
})
export class HandlingModule {}

/** The background half: tells senders how far the handling is. */
@Module({ providers: [ReportHandlingHandler], exports: [ReportHandlingHandler] })
export class HandlingJobsModule {}
