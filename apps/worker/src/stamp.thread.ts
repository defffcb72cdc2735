import { bePatient, stampOrFault } from '@lienthong/platform/office';

bePatient();

/** What the stamping thread answers. */
export default stampOrFault;
