import { DocumentEntity } from './persistence/document.entity';
import { FileEntity } from './persistence/file.entity';
import { StepEntity } from './persistence/step.entity';

export { DocumentJobsModule, DocumentModule } from './document.module';
export { DocumentQueries } from './drafts/document.queries';
export { DraftService } from './drafts/draft.service';
export { ArrivalFiles, type TakenFiles } from './files/arrival.files';
export { CountPagesHandler } from './files/count-pages.handler';
export { FileContent, type StoredFile } from './files/file.content';
export { Slots } from './content/slots';
export { FileIntake, type IncomingFile } from './files/file.intake';
export { FileQueries } from './files/file.queries';
export { FileText } from './files/file.text';
export { attachmentNamed } from './http/attachment-named';
export { LooseFileSweeper, type Sweep } from './files/loose-file.sweeper';
export { mayRead, Readers } from './readers/readers';
export { type LockedDraft } from './persistence/document.repository';
export { IssuableDocuments } from './review/issuable.documents';
export { StepsWaiting } from './review/steps.waiting';

/** Tables of this domain that code writes through. */
export const documentEntities = [DocumentEntity, FileEntity, StepEntity];
