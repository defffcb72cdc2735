import { Component, computed, inject, input, linkedSignal, output, signal } from '@angular/core';
import {
  BytesPipe,
  DateTimePipe,
  FileDrop,
  formatDateTime,
  Icon,
  ProblemBanner,
  StatusChip,
  Toasts,
} from '@lienthong/platform/ui';
import {
  Api,
  apiResource,
  ErrorMessages,
  injectAct,
  injectText,
  Session,
  toProblemError,
  type ProblemError,
} from '@lienthong/platform/web';
import { TEMPLATE_BYTES, templateEndpoints, type TypeTemplate } from '@lienthong/template/model';
import type { templateVi } from '../messages/template.vi';
import { injectTypeName, STATE_TONES, stateOf } from './template-words';

const MEGABYTE = 1024 * 1024;

/** One type: what it is begun with, to be downloaded, replaced or given back, and what the agency had before. */
@Component({
  selector: 'lt-template-pane',
  imports: [BytesPipe, DateTimePipe, FileDrop, Icon, ProblemBanner, StatusChip],
  templateUrl: './template-pane.html',
})
export class TemplatePane {
  readonly template = input.required<TypeTemplate>();
  readonly changed = output<void>();
  readonly left = output<void>();
  protected readonly text = injectText<typeof templateVi>('template');
  protected readonly errors = inject(ErrorMessages);
  protected readonly resetting = injectAct(templateEndpoints.reset);
  protected readonly busy = signal(false);
  /** What was refused belongs to the type it was refused for. */
  protected readonly problem = linkedSignal<string, ProblemError | undefined>({
    source: () => this.template().typeCode,
    computation: () => undefined,
  });
  protected readonly hint = { size: `${TEMPLATE_BYTES / MEGABYTE} MB` };
  protected readonly state = computed(() => stateOf(this.template()));
  protected readonly tone = computed(() => STATE_TONES[this.state()]);
  private readonly typeName = injectTypeName();
  protected readonly name = computed(() => this.typeName()(this.template().typeCode));
  protected readonly mayManage = computed(() => this.session.can('template.manage'));
  protected readonly history = apiResource(templateEndpoints.history, () => {
    // Asked anew when another one came into force.
    const { typeCode, versions } = this.template();
    return versions > 0 ? { query: { typeCode } } : undefined;
  });
  protected readonly versions = computed(() =>
    this.template().versions > 0 ? (this.history.latest()?.items ?? []) : [],
  );
  private readonly api = inject(Api);
  private readonly session = inject(Session);
  private readonly toasts = inject(Toasts);
  protected readonly untilOf = (endedAt: string | null): string =>
    endedAt === null ? this.text('history.now') : this.text('history.until', { at: formatDateTime(endedAt) });

  protected hrefOf(from: 'in_force' | 'product'): string {
    return this.api.hrefOf(templateEndpoints.current, { query: { typeCode: this.template().typeCode, from } });
  }

  protected versionHref(id: string): string {
    return this.api.hrefOf(templateEndpoints.content, { params: { id } });
  }

  protected async replace([file]: File[]): Promise<void> {
    if (!file || this.busy()) return;
    const { typeCode } = this.template();
    this.busy.set(true);
    this.problem.set(undefined);
    try {
      await this.api.upload(templateEndpoints.replace, { query: { typeCode, name: file.name } }, file);
      this.toasts.show(this.text('replaced', { type: this.name(), name: file.name }));
      this.reload();
    } catch (failure) {
      this.problem.set(toProblemError(failure));
    } finally {
      this.busy.set(false);
    }
  }

  protected async reset(): Promise<void> {
    const after = await this.resetting.send({ body: { typeCode: this.template().typeCode } });
    if (!after) return;
    this.toasts.show(this.text('resetDone', { type: this.name() }));
    this.reload();
  }

  private reload(): void {
    this.changed.emit();
    this.history.reload();
  }
}
