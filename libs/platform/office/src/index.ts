export { convertToPdf } from './convert-to-pdf';
export { officeErrors, type OfficeErrorCode } from './office.errors';
export { OFFICE_SETTINGS, type OfficeSettings } from './run-soffice';
export { STAMP_FIELDS, stampPdf } from './stamp-pdf';
export { dateLine, type StampPage, type StampText, type StampWord } from './stamp-places';
