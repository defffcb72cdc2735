import { Component, computed, inject, input } from '@angular/core';
import { Router } from '@angular/router';
import {
  DataList,
  DatePipe,
  ListCell,
  ProblemBanner,
  SplitPane,
  StatusChip,
  useShortcuts,
  type ListColumn,
} from '@lienthong/platform/ui';
import { apiResource, ErrorMessages, injectText } from '@lienthong/platform/web';
import { templateEndpoints, type TypeTemplate } from '@lienthong/template/model';
import type { templateVi } from '../messages/template.vi';
import { FieldTable } from './field-table';
import { TemplatePane } from './template-pane';
import { injectTypeName, STATE_TONES, stateOf } from './template-words';

/** Mẫu văn bản: what each type of document is begun with; one type, with its history, beside the list. */
@Component({
  selector: 'lt-templates-page',
  imports: [DataList, DatePipe, FieldTable, ListCell, ProblemBanner, SplitPane, StatusChip, TemplatePane],
  templateUrl: './templates-page.html',
  host: { class: 'fill-page' },
})
export class TemplatesPage {
  /** The type that is open, from the address. */
  readonly type = input<string>();
  protected readonly text = injectText<typeof templateVi>('template');
  protected readonly errors = inject(ErrorMessages);
  protected readonly typeName = injectTypeName();
  protected readonly templates = apiResource(templateEndpoints.list, () => ({}));
  protected readonly rows = computed(() => this.templates.latest()?.items ?? []);
  protected readonly chosen = computed(() => this.rows().find(({ typeCode }) => typeCode === this.type()));
  protected readonly stateOf = stateOf;
  protected readonly toneOf = (one: TypeTemplate) => STATE_TONES[stateOf(one)];
  protected readonly idOf = ({ typeCode }: TypeTemplate) => typeCode;
  protected readonly nameOf = ({ typeCode }: TypeTemplate) => this.typeName()(typeCode);
  private readonly router = inject(Router);

  protected readonly columns = computed<readonly ListColumn[]>(() => [
    { key: 'type', label: this.text('type') },
    { key: 'state', label: this.text('state'), width: '210px', narrow: 'last' },
    { key: 'since', label: this.text('since'), width: '120px', narrow: 'hide' },
  ]);

  constructor() {
    const group = () => this.text('templates');
    useShortcuts([{ keys: 'Escape', label: () => this.text('close'), group, run: () => this.leave() }]);
  }

  protected leave(): void | false {
    if (!this.chosen()) return false;
    this.open(null);
  }

  protected open(type: string | null): void {
    void this.router.navigate([], { queryParams: { type }, queryParamsHandling: 'merge', replaceUrl: true });
  }
}
