import { afterNextRender, ElementRef, inject, Injector } from '@angular/core';

/** Whether list and detail stand side by side (960 px and more); a browser that cannot tell counts as wide. */
export function isWideScreen(): boolean {
  return globalThis.matchMedia?.('(min-width: 960px)').matches ?? true;
}

/** Gives the function that focuses the active row of the list inside this component, once it is drawn. */
export function injectFocusActiveRow(): () => void {
  const injector = inject(Injector);
  const host = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;
  return () => {
    afterNextRender(() => host.querySelector<HTMLElement>('tr.active')?.focus(), { injector });
  };
}
