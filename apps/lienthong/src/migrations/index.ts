import { PrepareRoles1763859600000 } from './20261123T0100-prepare-roles';
import { CreateAgencies1763859660000 } from './20261123T0101-create-agencies';
import { CreateJournal1763859720000 } from './20261123T0102-create-journal';
import { CreateIdentity1763859780000 } from './20261123T0103-create-identity';
import { CreateDocuments1763859840000 } from './20261123T0104-create-documents';
import { CreateDispatch1763859900000 } from './20261123T0105-create-dispatch';
import { CreateInvariants1763859960000 } from './20261123T0106-create-invariants';
import { CreateUnits1764000000000 } from './20261125T1600-create-units';
import { CreateNumberSeries1764000600000 } from './20261125T1600-create-number-series';
import { ReceiveLetters1764086700000 } from './20261125T1605-receive-letters';
import { CreateHandling1764087300000 } from './20261125T1615-create-handling';
import { CreateSecretStubs1764088200000 } from './20261125T1630-create-secret-stubs';
import { CreateReaders1764088500000 } from './20261125T1635-create-readers';
import { CreateReview1764089100000 } from './20261125T1645-create-review';
import { CreateSigning1764089400000 } from './20261125T1650-create-signing';
import { CreateDelegations1764090000000 } from './20261125T1700-create-delegations';
import { CreateDossiers1764090300000 } from './20261125T1705-create-dossiers';
import { CreateBooks1764091200000 } from './20261125T1720-create-books';
import { GiverMayLead1764091500000 } from './20261125T1725-giver-may-lead';
import { CreateRenditions1764091500000 } from './20261125T1725-create-renditions';
import { CreateSearch1764092400000 } from './20261125T1740-create-search';
import { ExpelSecrets1764093000000 } from './20261125T1750-expel-secrets';
import { IndexHandling1764093300000 } from './20261125T1755-index-handling';
import { TuneSearch1764093600000 } from './20261125T1800-tune-search';
import { CreateTemplates1764097200000 } from './20261125T1900-create-templates';
import { OneHead1764097800000 } from './20261125T1910-one-head';

/** Every migration in order; a bundle has no folder to look into. */
export const migrations = [
  PrepareRoles1763859600000,
  CreateAgencies1763859660000,
  CreateJournal1763859720000,
  CreateIdentity1763859780000,
  CreateDocuments1763859840000,
  CreateDispatch1763859900000,
  CreateInvariants1763859960000,
  CreateUnits1764000000000,
  CreateNumberSeries1764000600000,
  ReceiveLetters1764086700000,
  CreateHandling1764087300000,
  CreateSecretStubs1764088200000,
  CreateReaders1764088500000,
  CreateReview1764089100000,
  CreateSigning1764089400000,
  CreateDelegations1764090000000,
  CreateDossiers1764090300000,
  CreateBooks1764091200000,
  GiverMayLead1764091500000,
  CreateRenditions1764091500000,
  CreateSearch1764092400000,
  ExpelSecrets1764093000000,
  IndexHandling1764093300000,
  TuneSearch1764093600000,
  CreateTemplates1764097200000,
  OneHead1764097800000,
];
