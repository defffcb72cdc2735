/** Leads to the first field that is pointed out as wrong; it is drawn with the next rendering. */
export function focusFault(host: HTMLElement): void {
  setTimeout(() => host.querySelector<HTMLElement>('[aria-invalid=true]')?.focus());
}
