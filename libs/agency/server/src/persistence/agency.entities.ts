import { AgencyCodeEntity } from './agency-code.entity';
import { AgencyLevelEntity } from './agency-level.entity';
import { AgencyNameEntity } from './agency-name.entity';
import { AgencyEntity } from './agency.entity';

/** The tables this domain writes through. */
export const agencyEntities = [AgencyLevelEntity, AgencyEntity, AgencyNameEntity, AgencyCodeEntity] as const;
