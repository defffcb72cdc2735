import { AgencyModule } from '@lienthong/agency/server';
import { DocumentModule } from '@lienthong/document/server';
import { SigningModule } from '@lienthong/signing/server';
import { Module } from '@nestjs/common';
import { TemplateController } from './http/template.controller';
import { MergeSources } from './merge.sources';
import { TemplateEntity } from './persistence/template.entity';
import { TemplateRepository } from './persistence/template.repository';
import { TemplateFilling } from './template.filling';
import { TemplateMerge } from './template.merge';
import { TemplateQueries } from './template.queries';
import { TemplateService } from './template.service';

/** Tables of this domain that code writes through. */
export const templateEntities = [TemplateEntity] as const;

/** Templates over HTTP; `TemplateFilling` for the domains that start drafts. */
@Module({
  imports: [AgencyModule, SigningModule, DocumentModule],
  controllers: [TemplateController],
  providers: [TemplateQueries, TemplateService, TemplateRepository, TemplateFilling, TemplateMerge, MergeSources],
  exports: [TemplateFilling],
})
export class TemplateModule {}
