import { Directive, inject, input, TemplateRef } from '@angular/core';

/** What a cell template is given. */
export interface CellContext<T> {
  readonly $implicit: T;
}

/**
 * The template of one column: `<ng-template [ltCell]="'code'" [ltCellOf]="rows()" let-row>…</ng-template>`.
 * `ltCellOf` only tells the compiler the type of the row.
 */
@Directive({ selector: 'ng-template[ltCell]' })
export class ListCell<T> {
  readonly ltCell = input.required<string>();
  readonly ltCellOf = input<readonly T[]>();
  readonly template = inject<TemplateRef<CellContext<T>>>(TemplateRef);

  static ngTemplateContextGuard<T>(_cell: ListCell<T>, context: unknown): context is CellContext<T> {
    return context !== undefined;
  }
}
