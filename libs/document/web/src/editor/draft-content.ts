import { Component, computed, inject, input } from '@angular/core';
import {
  buildNotation,
  DOCUMENT_TYPES,
  FIELD_LENGTH,
  findDocumentType,
  LEGAL_TYPES,
  URGENCIES,
  type DraftFields,
  type Signer,
  type Urgency,
} from '@lienthong/document/model';
import { vietnamYear } from '@lienthong/platform/kernel';
import { Control, DateInput, Field } from '@lienthong/platform/ui';
import { injectText, Language, Session } from '@lienthong/platform/web';
import type { documentVi } from '../messages/document.vi';
import { DraftEditor } from './draft-editor';
import { recentSigners } from './recent-signers';

/** The decree's fields of the draft on the page (Decree 30/2020 app. VI part II). The ids of the controls are `draft-<field>`. */
@Component({
  selector: 'lt-draft-content',
  imports: [Control, DateInput, Field],
  templateUrl: './draft-content.html',
})
export class DraftContent {
  /** Abbreviation of the own agency, for the symbol. */
  readonly agencyAbbreviation = input<string>();
  /** Whether the own agency may issue legal documents. */
  readonly issuesLegal = input(true);
  /** Fields that still stop the issue, shown with a sentence of their own once somebody asked for it. */
  readonly faults = input<ReadonlySet<string>>(new Set());
  protected readonly text = injectText<typeof documentVi>('document');
  protected readonly editor = inject(DraftEditor);
  protected readonly fields = this.editor.fields;
  protected readonly limits = FIELD_LENGTH;
  protected readonly urgencies = URGENCIES;
  protected readonly signers = recentSigners(inject(Session).post()?.id ?? '');
  private readonly language = inject(Language);
  protected readonly types = computed(() =>
    DOCUMENT_TYPES.map(({ code, name, nameEn, abbreviation }) => {
      const both = this.language.current() === 'en' ? `${nameEn} (${name})` : name;
      return { code, label: abbreviation ? `${both} · ${abbreviation}` : both };
    }),
  );
  private readonly type = computed(() => findDocumentType(this.fields().typeCode));
  protected readonly legalPossible = computed(() => {
    const { typeCode, documentClass } = this.fields();
    // What was chosen before can always be taken back.
    return LEGAL_TYPES.includes(typeCode) && (this.issuesLegal() || documentClass === 'legal');
  });
  /** Only a công văn or thư công carries the drafting unit in its symbol (app. I part II.3). */
  protected readonly unitWanted = computed(() => this.type()?.abbreviation === null);
  protected readonly symbol = computed(() => {
    const type = this.type();
    const agencyAbbreviation = this.agencyAbbreviation();
    if (!type || !agencyAbbreviation) return undefined;
    const { documentClass, unitAbbreviation } = this.fields();
    const year = vietnamYear(new Date());
    return `…/${buildNotation({ documentClass, type, agencyAbbreviation, unitAbbreviation, year })}`;
  });

  protected set(name: keyof DraftFields, event: Event): void {
    this.editor.patch({ [name]: (event.target as HTMLInputElement).value });
  }

  protected setUrgency(event: Event): void {
    this.editor.patch({ urgency: Number((event.target as HTMLSelectElement).value) as Urgency });
  }

  protected setUnit(event: Event): void {
    this.editor.patch({ unitAbbreviation: (event.target as HTMLInputElement).value.trim() || null });
  }

  protected setLegal(event: Event): void {
    this.editor.patch({ documentClass: (event.target as HTMLInputElement).checked ? 'legal' : 'administrative' });
  }

  protected useSigner({ title, fullName }: Signer): void {
    this.editor.patch({ signerTitle: title, signerName: fullName });
  }

  protected faultOf(name: keyof DraftFields): string | undefined {
    if (!this.faults().has(name)) return undefined;
    return this.text('draft.missing');
  }
}
