import { isOfficeText, MEDIA_TYPES } from '../content/content-types';
import type { JournalEvent } from '@lienthong/platform/journal';
import type { NewFile } from '../persistence/file.entity';
import { planPdf } from '../office/office.jobs';
import { planPageCount } from './count-pages.job';

/** A file was stored, not yet part of any document; a PDF whose pages nobody knows yet is counted in the background. */
export function fileUploaded(file: NewFile): JournalEvent {
  const uncounted = file.mediaType === MEDIA_TYPES.pdf && file.pages === null;
  const jobs = [...(uncounted ? [planPageCount(file)] : []), ...(isOfficeText(file.mediaType) ? [planPdf(file)] : [])];
  return { ...eventOf('file.uploaded.v1', file), after: stateOf(file), jobs };
}

/** A file was removed before any issued document used it. */
export function fileRemoved(file: NewFile): JournalEvent {
  return { ...eventOf('file.removed.v1', file), before: stateOf(file) };
}

function eventOf(action: string, file: NewFile): JournalEvent {
  const { name, size, mediaType } = file;
  return { action, subject: { type: 'file', id: file.id }, data: { name, size, mediaType } };
}

function stateOf(file: NewFile) {
  const { id, documentId, name, originalName, mediaType, size, pages } = file;
  return { id, documentId, name, originalName, mediaType, size, pages, sha256: file.sha256.toString('hex') };
}
