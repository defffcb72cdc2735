import { Directive, ElementRef, inject, output } from '@angular/core';

/**
 * In a list inside this element Enter on the active row means its main act, which everywhere else is opening: it is
 * taken before the list hears of it. A row that is not active yet is opened by the list as usual.
 */
@Directive({ selector: '[ltEnterActs]' })
export class EnterActs {
  readonly ltEnterActs = output<void>();

  constructor() {
    const host = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;
    const listen = (event: KeyboardEvent) => {
      const plain = !event.isComposing && !event.ctrlKey && !event.metaKey && !event.altKey && !event.shiftKey;
      const row = event.target instanceof HTMLElement && event.target.matches('tr.active');
      if (event.key !== 'Enter' || !plain || !row) return;
      event.preventDefault();
      event.stopPropagation();
      // A key held down is not one act after the other.
      if (!event.repeat) this.ltEnterActs.emit();
    };
    host.addEventListener('keydown', listen, { capture: true });
  }
}
