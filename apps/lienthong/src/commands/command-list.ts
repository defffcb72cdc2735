import type { Command } from '../command';
import { agenciesImport } from './agencies-import';
import { doctor } from './doctor';
import { migrate } from './migrate';
import { searchReindex } from './search-reindex';
import { seed } from './seed';
import { userAdd } from './user-add';
import { userDisable, userEnable } from './user-disable';
import { userList } from './user-list';
import { userPassword } from './user-password';

/** Every command, in the order the help shows them. */
export const commands: readonly Command[] = [
  migrate,
  seed,
  agenciesImport,
  userAdd,
  userDisable,
  userEnable,
  userPassword,
  userList,
  searchReindex,
  doctor,
];
