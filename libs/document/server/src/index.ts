import { DocumentEntity } from './persistence/document.entity';
import { FileEntity } from './persistence/file.entity';

export { DocumentJobsModule, DocumentModule } from './document.module';
export { DocumentQueries } from './drafts/document.queries';
export { DraftService } from './drafts/draft.service';
export { ArrivalFiles, type TakenFiles } from './files/arrival.files';
export { CountPagesHandler } from './files/count-pages.handler';
export { FileText } from './files/file.text';
export { type StoredFile } from './files/file.content';
export { FileIntake, type IncomingFile } from './files/file.intake';
export { FileQueries } from './files/file.queries';
export { LooseFileSweeper, type Sweep } from './files/loose-file.sweeper';
export { mayRead, Readers } from './readers/readers';
export { DocumentRepository, type LockedDraft } from './persistence/document.repository';

/** Tables of this domain that code writes through. */
export const documentEntities = [DocumentEntity, FileEntity];
