import { Database, NOBODY } from '@lienthong/platform/database';
import { Inject, Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { identityStartErrors } from './identity.errors';

/** What the module is told by its process. */
export interface IdentityOptions {
  readonly production: boolean;
}

/** Injection token of `IdentityOptions`. */
export const IDENTITY_OPTIONS = Symbol('IDENTITY_OPTIONS');

/** Production does not start while accounts live whose password everybody knows; throws `identity_start.demo_accounts`. */
@Injectable()
export class RefuseDemoAccounts implements OnApplicationBootstrap {
  constructor(
    private readonly database: Database,
    @Inject(IDENTITY_OPTIONS) private readonly options: IdentityOptions,
  ) {}

  async onApplicationBootstrap(): Promise<void> {
    if (!this.options.production) return;
    const [row] = await this.database.transaction(NOBODY, () =>
      this.database.query<{ count: string }>('SELECT demo_accounts() AS count'),
    );
    const count = Number(row?.count ?? 0);
    if (count > 0) throw identityStartErrors.demo_accounts({ count });
  }
}
