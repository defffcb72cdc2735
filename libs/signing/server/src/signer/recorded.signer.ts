import { Injectable } from '@nestjs/common';
import { DocumentSigner, type SignatureProof } from './document-signer';

/** Keeps the act of signing on record and says that there is no certificate behind it. */
@Injectable()
export class RecordedSigner extends DocumentSigner {
  sign(): Promise<SignatureProof> {
    return Promise.resolve({ method: 'recorded', proof: null });
  }
}
