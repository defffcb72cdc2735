export type { HeldMandate } from './mandate.view';
export { DocumentSigner, type SignatureProof, type SignedStatement } from './signer/document-signer';
export { signingEntities, SigningModule } from './signing.module';
export { SigningMandates } from './signing-mandates';
export { Signing, type SigningOrder } from './signing.service';
