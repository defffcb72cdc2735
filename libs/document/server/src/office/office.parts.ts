export { MakePdfHandler } from './make-pdf.handler';
export { planStamp } from './office.jobs';
export { PdfWorkshop } from './pdf.workshop';
export { StampIssuedHandler } from './stamp-issued.handler';
