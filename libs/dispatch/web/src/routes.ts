import type { Routes } from '@angular/router';

/** Pages of the sections `incoming` and `outgoing` for the shell; `documentRoutes` stand before them. */
export const dispatchRoutes: Routes = [
  { path: 'incoming', loadChildren: () => import('./incoming.routes').then((file) => file.incomingPages) },
  { path: 'outgoing', loadChildren: () => import('./outgoing.routes').then((file) => file.outgoingPages) },
];
