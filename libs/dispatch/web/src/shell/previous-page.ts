import { inject, Service } from '@angular/core';
import { NavigationEnd, Router } from '@angular/router';

const pathOf = (url: string) => url.split('?')[0];

/** Knows where a person came from, with search and selection, so that Escape leads back there and never out of here. */
@Service()
export class PreviousPage {
  private readonly router = inject(Router);
  private present = '';
  private previous: string | undefined;

  constructor() {
    this.router.events.subscribe((event) => {
      if (!(event instanceof NavigationEnd)) return;
      // Another view of the same page is not another page.
      if (this.present && pathOf(this.present) !== pathOf(event.urlAfterRedirects)) this.previous = this.present;
      this.present = event.urlAfterRedirects;
    });
  }

  /** Goes back, or to a list when this page was the first one. */
  back(list: string): void {
    void this.router.navigateByUrl(this.previous ?? list);
  }
}
