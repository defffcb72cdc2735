export { TemplateFilling } from './template.filling';
export { templateEntities, TemplateModule } from './template.module';
