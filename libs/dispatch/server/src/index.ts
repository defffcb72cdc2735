import { ArrivalEntity } from './persistence/arrival.entity';

export { DispatchJobsModule, DispatchModule } from './dispatch.module';
export { DeliverHopHandler } from './jobs/deliver-hop.handler';
export { ReadLetterHandler } from './jobs/read-letter.handler';

/** Tables of this domain that code writes through. */
export const dispatchEntities = [ArrivalEntity];
