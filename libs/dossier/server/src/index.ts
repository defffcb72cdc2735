import { DossierEntity } from './persistence/dossier.entity';

export { DossierModule } from './dossier.module';

/** Tables of this domain that code writes through. */
export const dossierEntities = [DossierEntity];
