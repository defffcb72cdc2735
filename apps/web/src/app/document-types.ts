export { DOCUMENT_TYPES } from '@lienthong/document/model';
