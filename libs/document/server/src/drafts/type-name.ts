import { findDocumentType } from '@lienthong/document/model';

/** The name of a type as the decree prints it; empty while a draft has none. */
export function typeNameOf(typeCode: string): string {
  return findDocumentType(typeCode)?.name ?? '';
}
