import { AssignmentEntity } from './persistence/assignment.entity';
import { HandoverEntity } from './persistence/handover.entity';

export { HandlingJobsModule, HandlingModule } from './handling.module';
export { ReportHandlingHandler } from './jobs/report-handling.handler';

/** Tables of this domain that code writes through. */
export const handlingEntities = [HandoverEntity, AssignmentEntity];
