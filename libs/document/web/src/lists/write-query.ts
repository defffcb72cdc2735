import { inject } from '@angular/core';
import { ActivatedRoute, Router } from '@angular/router';

const REST_MS = 200;

/** Changes query parameters of the present page; an absent value takes the parameter away. */
export type WriteQuery = (values: Readonly<Record<string, string | undefined>>) => void;

/**
 * Keeps the view in the address, so that reloading or passing the address on restores it. Quick changes (holding `j`)
 * are written together, because browsers limit how often an address may change. Use where `inject` works.
 */
export function injectWriteQuery(): WriteQuery {
  const router = inject(Router);
  const route = inject(ActivatedRoute);
  let wanted: Record<string, string | null> = {};
  let due: ReturnType<typeof setTimeout> | undefined;
  const write = () => {
    due = undefined;
    const queryParams = wanted;
    wanted = {};
    // The page may have been left meanwhile.
    if (router.isActive(router.createUrlTree([], { relativeTo: route }), HERE))
      void router.navigate([], { relativeTo: route, queryParams, queryParamsHandling: 'merge', replaceUrl: true });
  };
  return (values) => {
    for (const [name, value] of Object.entries(values)) wanted[name] = value || null;
    due ??= setTimeout(write, REST_MS);
  };
}

const HERE = { paths: 'exact', queryParams: 'ignored', fragment: 'ignored', matrixParams: 'ignored' } as const;
