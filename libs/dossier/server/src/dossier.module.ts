import { AgencyModule } from '@lienthong/agency/server';
import { DocumentModule } from '@lienthong/document/server';
import { ColleaguesModule } from '@lienthong/identity/server';
import { RegisterModule } from '@lienthong/register/server';
import { Module } from '@nestjs/common';
import { DossierOpening } from './dossiers/dossier.opening';
import { DossierQueries } from './dossiers/dossier.queries';
import { DossierService } from './dossiers/dossier.service';
import { DossierSharingService } from './dossiers/dossier-sharing.service';
import { DossierExport } from './export/dossier.export';
import { DossierController } from './http/dossier.controller';
import { FilingPlanController } from './http/filing-plan.controller';
import { RelationController } from './http/relation.controller';
import { DossierRepository } from './persistence/dossier.repository';
import { ItemRepository } from './persistence/item.repository';
import { PlanRepository } from './persistence/plan.repository';
import { RelationRepository } from './persistence/relation.repository';
import { FilingPlanQueries } from './plan/filing-plan.queries';
import { FilingPlanService } from './plan/filing-plan.service';
import { CopyService } from './relations/copy.service';
import { LinkService } from './relations/link.service';
import { RelationQueries } from './relations/relation.queries';

/** Filing plans, dossiers, links and certified copies, over HTTP. */
@Module({
  imports: [AgencyModule, ColleaguesModule, DocumentModule, RegisterModule],
  controllers: [DossierController, FilingPlanController, RelationController],
  providers: [
    DossierService,
    DossierSharingService,
    DossierOpening,
    DossierQueries,
    DossierRepository,
    DossierExport,
    ItemRepository,
    PlanRepository,
    FilingPlanService,
    FilingPlanQueries,
    RelationRepository,
    RelationQueries,
    LinkService,
    CopyService,
  ],
})
export class DossierModule {}
