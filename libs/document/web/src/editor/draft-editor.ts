import { computed, DestroyRef, effect, inject, Injectable, signal } from '@angular/core';
import {
  documentEndpoints,
  draftFieldsOf,
  type DocumentView,
  type DraftFields,
  type FileView,
} from '@lienthong/document/model';
import { Api, newIntent, Session, toProblemError, type ProblemError } from '@lienthong/platform/web';
import { changeFields, differingFields, EMPTY_DRAFT } from './draft-fields';
import { dropLocalCopy, readLocalCopy, writeLocalCopy } from './local-copies';

const AUTOSAVE_MS = 5000;

/** How the draft on the screen stands to the one on the server. */
export type SaveState = 'empty' | 'unsaved' | 'saving' | 'saved' | 'offline' | 'conflict' | 'refused';

/** The draft as the server has it. */
interface Stored {
  readonly id: string;
  readonly revision: number;
  readonly fields: DraftFields;
}

/** A save whose outcome is not known; repeated unchanged under its name, so that it happens once. */
interface Attempt {
  readonly intent: string;
  readonly fields: DraftFields;
  readonly upon: Stored | undefined;
}

/**
 * The draft that is being written: saved every five seconds while it changes, kept on this computer while the server
 * cannot be reached, and never written over what somebody else saved meanwhile. One per compose page.
 */
@Injectable()
export class DraftEditor {
  private readonly api = inject(Api);
  private readonly person = inject(Session).person()?.id ?? '';
  private readonly written = signal<DraftFields>(EMPTY_DRAFT);
  private readonly stored = signal<Stored | undefined>(undefined);
  private readonly known = signal<ReadonlyMap<string, FileView>>(new Map());
  private readonly saving = signal(false);
  /** Before a draft is open there is nothing to keep, and the copy of the last one must not go. */
  private readonly opened = signal(false);
  private attempt: Attempt | undefined;
  private running: Promise<void> | undefined;

  readonly fields = this.written.asReadonly();
  readonly id = computed(() => this.stored()?.id);
  readonly revision = computed(() => this.stored()?.revision);
  /** Names of the fields the server does not have yet. */
  readonly unsaved = computed(() => differingFields(this.written(), this.stored()?.fields ?? EMPTY_DRAFT));
  readonly dirty = computed(() => this.unsaved().length > 0);
  /** The files of the draft, in order. */
  readonly files = computed(() => this.written().fileIds.flatMap((id) => this.known().get(id) ?? []));
  readonly savedAt = signal<Date | undefined>(undefined);
  readonly problem = signal<ProblemError | undefined>(undefined);
  /** What somebody else saved meanwhile, until the person has chosen. */
  readonly theirs = signal<DocumentView | undefined>(undefined);
  /** Whether the screen shows a copy that was only on this computer. */
  readonly restored = signal(false);
  readonly state = computed<SaveState>(() => {
    if (this.theirs()) return 'conflict';
    if (this.problem()) return this.problem()?.passing ? 'offline' : 'refused';
    if (this.saving()) return 'saving';
    if (this.dirty()) return 'unsaved';
    return this.stored() ? 'saved' : 'empty';
  });

  constructor() {
    const clock = setInterval(() => void (this.dirty() && !this.theirs() && this.save()), AUTOSAVE_MS);
    effect(() => this.keepCopy());
    inject(DestroyRef).onDestroy(() => {
      clearInterval(clock);
      if (this.dirty() && !this.theirs()) void this.save();
    });
  }

  /** Changes fields of the draft. */
  patch(change: Partial<DraftFields>): void {
    this.written.update((fields) => changeFields(fields, change));
    // A refused draft may be right now; the next save will tell.
    if (this.problem() && !this.problem()?.passing) this.problem.set(undefined);
  }

  /** Puts an uploaded file at the end, or, edited and laid in again under its name, into the place of the one before. */
  addFile(file: FileView): void {
    const before = this.files().find(({ name }) => sameName(name, file.name));
    this.known.update((all) => new Map([...all, [file.id, file]]));
    const fileIds = this.written().fileIds;
    this.patch({ fileIds: before ? fileIds.map((id) => (id === before.id ? file.id : id)) : [...fileIds, file.id] });
  }

  /** Takes a later revision of the draft on the page that an act has just answered; what was typed meanwhile stays. */
  takeOver(view: DocumentView): void {
    const before = this.stored()?.fields;
    const written = this.written();
    const typed = before ? differingFields(written, before).map((name) => [name, written[name]] as const) : [];
    this.show(view);
    this.savedAt.set(new Date(view.changedAt));
    this.written.update((fields) => ({ ...fields, ...(Object.fromEntries(typed) as Partial<DraftFields>) }));
  }

  /** Begins anew, or goes on with a stored draft; answers with the document, or `undefined` for a new one. */
  async open(id: string | undefined): Promise<DocumentView | undefined> {
    this.opened.set(false);
    const view = id === undefined ? undefined : await this.api.call(documentEndpoints.one, { params: { id } });
    this.attempt = undefined;
    this.problem.set(undefined);
    this.theirs.set(undefined);
    this.restored.set(false);
    this.savedAt.set(view && new Date(view.changedAt));
    this.show(view);
    if (view?.status !== 'issued') this.restoreCopy(view);
    this.opened.set(true);
    return view;
  }

  /** Saves once; several calls at the same time share one. */
  save(): Promise<void> {
    this.running ??= this.saveOnce().finally(() => (this.running = undefined));
    return this.running;
  }

  /** Saves until nothing is unsaved; tells whether that succeeded. */
  async flush(): Promise<boolean> {
    for (let tries = 0; this.dirty() && tries < 3; tries++) {
      await this.save();
      if (this.problem() || this.theirs()) return false;
    }
    return !this.dirty();
  }

  /** Ends a conflict: goes on with the own text on top of theirs, or with theirs. */
  resolve(keep: 'mine' | 'theirs'): Promise<void> {
    const theirs = this.theirs();
    if (!theirs) return Promise.resolve();
    const mine = this.written();
    this.theirs.set(undefined);
    this.problem.set(undefined);
    this.show(theirs);
    if (keep === 'theirs') return Promise.resolve();
    this.written.set(mine);
    return this.save();
  }

  private show(view: DocumentView | undefined): void {
    this.stored.set(view && { id: view.id, revision: view.revision, fields: draftFieldsOf(view) });
    this.learn(view?.files ?? []);
    this.written.set(view ? draftFieldsOf(view) : EMPTY_DRAFT);
  }

  private learn(files: readonly FileView[]): void {
    this.known.update((all) => new Map([...all, ...files.map((file) => [file.id, file] as const)]));
  }

  private restoreCopy(view: DocumentView | undefined): void {
    const copy = readLocalCopy(this.person, view?.id);
    if (!copy || differingFields(copy.fields, this.written()).length === 0) return;
    this.learn(copy.files);
    this.written.set(copy.fields);
    this.restored.set(true);
    if (view && copy.revision !== view.revision) this.theirs.set(view);
  }

  private keepCopy(): void {
    const [fields, files, stored] = [this.written(), this.files(), this.stored()];
    if (!this.opened()) return;
    // Revision 0 exists nowhere: an undecided conflict is one again after reloading the page.
    const revision = this.theirs() ? 0 : (stored?.revision ?? null);
    if (this.dirty()) writeLocalCopy(this.person, stored?.id, { revision, fields, files });
    else dropLocalCopy(this.person, stored?.id);
  }

  private async saveOnce(): Promise<void> {
    const attempt = (this.attempt ??= { intent: newIntent(), fields: this.written(), upon: this.stored() });
    this.saving.set(true);
    try {
      const view = await this.send(attempt);
      this.attempt = undefined;
      if (!attempt.upon) dropLocalCopy(this.person, undefined);
      this.stored.set({ id: view.id, revision: view.revision, fields: attempt.fields });
      this.learn(view.files);
      this.savedAt.set(new Date(view.changedAt));
      this.problem.set(undefined);
      this.restored.set(false);
    } catch (failure) {
      await this.fail(toProblemError(failure), attempt);
    } finally {
      this.saving.set(false);
    }
  }

  private send({ intent, fields, upon }: Attempt): Promise<DocumentView> {
    if (!upon) return this.api.call(documentEndpoints.create, { body: fields }, { intent });
    const call = { params: { id: upon.id }, body: { ...fields, revision: upon.revision } };
    return this.api.call(documentEndpoints.change, call, { intent });
  }

  private async fail(problem: ProblemError, { upon }: Attempt): Promise<void> {
    if (!problem.passing) this.attempt = undefined;
    if (upon && problem.code === 'document.changed_elsewhere') {
      const theirs = await this.api.call(documentEndpoints.one, { params: { id: upon.id } }).catch(() => undefined);
      this.theirs.set(theirs);
    }
    if (!this.theirs()) this.problem.set(problem);
  }
}

/** Browsers count downloads of one name: `công văn (2).docx` is the file that was `công văn.docx`. */
function sameName(one: string, other: string): boolean {
  const plain = (name: string): string =>
    name
      .normalize('NFC')
      .replace(/ \(\d+\)(?=\.\w+$)/u, '')
      .toLowerCase();
  return plain(one) === plain(other);
}
