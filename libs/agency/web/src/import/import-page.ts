import { Component, computed, DOCUMENT, inject, signal } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { AGENCY_KINDS, agencyEndpoints, CODE_SCHEMES, type ImportPreview } from '@lienthong/agency/model';
import { systemClock, vietnamDay } from '@lienthong/platform/kernel';
import { DateInput, Field, FileDrop, formatBytes, formatDate, ProblemBanner, Toasts } from '@lienthong/platform/ui';
import {
  Api,
  apiResource,
  ErrorMessages,
  injectText,
  Language,
  newIntent,
  toProblemError,
} from '@lienthong/platform/web';
import type { ProblemWords } from '@lienthong/platform/web';
import type { agencyVi } from '../messages/agency.vi';
import { ImportDifferences } from './import-differences';
import { importProblem } from './import-problem';
import { readChosenFile, type ChosenFile, type FileFault } from './read-chosen-file';
import { downloadSample, SAMPLE } from './sample';

/** Importing the organisation: choose a file, see every difference, apply exactly what was seen. */
@Component({
  selector: 'lt-import-page',
  imports: [DateInput, Field, FileDrop, ImportDifferences, ProblemBanner, RouterLink],
  templateUrl: './import-page.html',
})
export class ImportPage {
  protected readonly text = injectText<typeof agencyVi>('agency');
  protected readonly sample = SAMPLE;
  protected readonly today = vietnamDay(systemClock.now());
  protected readonly day = signal(this.today);
  protected readonly endMissing = signal(false);
  protected readonly file = signal<ChosenFile | undefined>(undefined);
  protected readonly fileFault = signal<FileFault | 'missing' | undefined>(undefined);
  protected readonly preview = signal<ImportPreview | undefined>(undefined);
  protected readonly busy = signal<'preview' | 'apply' | undefined>(undefined);
  protected readonly problem = signal<ProblemWords | undefined>(undefined);
  private readonly directory = apiResource(agencyEndpoints.directory, () => ({ query: {} }));
  private readonly language = inject(Language);
  private readonly api = inject(Api);
  private readonly errors = inject(ErrorMessages);
  private readonly toasts = inject(Toasts);
  private readonly router = inject(Router);
  private readonly page = inject(DOCUMENT);
  private intent = newIntent();

  protected readonly levels = computed(() => {
    const english = this.language.current() === 'en';
    const levels = this.directory.latest()?.levels ?? [];
    return new Map(levels.map(({ code, nameVi, nameEn }) => [code, english ? nameEn : nameVi]));
  });
  protected readonly columnWords = computed(() => {
    const kinds = AGENCY_KINDS.map((kind) => `${kind} (${this.text(`kind.${kind}`)})`).join(', ');
    const levels = [...this.levels()].map(([code, name]) => `${code} (${name})`).join(', ');
    return this.text('import.sample.columns', { kinds, levels, schemes: CODE_SCHEMES.join(', ') });
  });
  protected readonly chosenWords = computed(() => {
    const file = this.file();
    return file && this.text('import.file.chosen', { name: file.name, size: formatBytes(file.bytes) });
  });
  protected readonly dayWords = computed(() => formatDate(this.day()));
  protected readonly isStale = computed(() => this.problem()?.code === 'agency.import_stale');

  protected async take([file]: File[]): Promise<void> {
    if (!file) return;
    const read = await readChosenFile(file);
    this.change(() => {
      this.file.set(typeof read === 'string' ? undefined : read);
      this.fileFault.set(typeof read === 'string' ? read : undefined);
    });
  }

  /** Whatever is asked for now, the preview on the page was of something else. */
  protected change(act: () => void): void {
    act();
    this.preview.set(undefined);
    this.problem.set(undefined);
  }

  protected async look(): Promise<void> {
    const body = this.bodyOf();
    if (!body) return this.fileFault.set(this.fileFault() ?? 'missing');
    await this.send('preview', async () => {
      this.preview.set(await this.api.call(agencyEndpoints.previewImport, { body }));
      this.intent = newIntent();
    });
  }

  protected async apply(count: number): Promise<void> {
    const body = this.bodyOf();
    const digest = this.preview()?.digest;
    if (!body || digest === undefined) return;
    await this.send('apply', async () => {
      await this.api.call(agencyEndpoints.applyImport, { body: { ...body, digest } }, { intent: this.intent });
      this.toasts.show(this.text('import.applied', { count, day: this.dayWords() }));
      await this.router.navigateByUrl('/admin/organisations');
    });
  }

  protected save(): void {
    downloadSample(this.page);
  }

  private bodyOf() {
    const file = this.file();
    const effectiveOn = this.day();
    if (!file || !effectiveOn || this.busy()) return undefined;
    return { format: file.format, content: file.content, effectiveOn, endMissing: this.endMissing() };
  }

  private async send(act: 'preview' | 'apply', work: () => Promise<void>): Promise<void> {
    this.busy.set(act);
    this.problem.set(undefined);
    try {
      await work();
    } catch (failure) {
      const problem = toProblemError(failure);
      this.problem.set(importProblem(this.text, problem, this.errors.wordsOf(problem)));
      if (act === 'preview') this.preview.set(undefined);
    } finally {
      this.busy.set(undefined);
    }
  }
}
