export { CAPACITY_PREFIX, capacitiesOf, regimeOf, SIGNING_CAPACITIES, stackNameOf, stackOf } from './capacity';
export { stacksFor, STANDINGS } from './capacity';
export type { AgencyRegime, CapacityLine, SigningCapacity, StackName, Standing } from './capacity';
export { checkMandate, chooseMandate, type SigningAct, type SigningPost } from './check-mandate';
export { grantMandate, revokeMandate } from './grant-mandate';
export { DOCUMENT_CLASSES, holdsOn, isOver, MANDATE_LENGTH } from './mandate';
export type { DocumentClass, Mandate, MandateId, MandateScope, SignedKind } from './mandate';
export { isDeputyTitle, termsFault, type MandateGround, type MandateTerms } from './mandate-faults';
export { headFault, type GivenTerm, type HeadTerm } from './one-head';
export { signatureBlock, type SignatureBlock } from './signature-block';
export {
  grantMandateSchema,
  MANDATE_STATES,
  mandateFilterSchema,
  mandateScopeSchema,
  mandateViewSchema,
  signatureBlockSchema,
  signatureViewSchema,
  signerViewSchema,
  signingEndpoints,
} from './signing.contract';
export type { GrantMandate, MandateView, SignatureView, SignerView } from './signing.contract';
export { SIGNING_LAW, signingErrors, toSigningError, type MandateFault, type SigningErrorCode } from './signing.errors';
