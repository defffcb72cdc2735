import { DocumentEntity } from './document.entity';
import { FileEntity } from './file.entity';
import { StepEntity } from './step.entity';

/** Tables of this domain that code writes through. */
export const documentEntities = [DocumentEntity, FileEntity, StepEntity];
