export { convertToPdf } from './convert-to-pdf';
export { OfficeModule } from './office.module';
export { officeErrors, type OfficeErrorCode } from './office.errors';
export { OFFICE_SETTINGS, type OfficeSettings } from './run-soffice';
export { STAMP_FIELDS, stampPdf } from './stamp-pdf';
export { bePatient, Stamper, stampOrFault, ThreadStamper, type StampOutcome, type StampWork } from './stamper';
export { dateLine, type StampPage, type StampText, type StampWord } from './stamp-places';
