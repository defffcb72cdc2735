import { benchDispatch } from './dispatch/dispatch.bench';
import { benchInbox } from './inbox/inbox.bench';
import { benchNumbers } from './numbers/numbers.bench';
import { benchRegister } from './register/register.bench';
import { benchProposals } from './proposals/proposals.bench';
import { printLetters } from './proposals/print-letters';
import { benchSearch } from './search/search.bench';

const BENCHES: Readonly<Record<string, () => Promise<void>>> = {
  dispatch: benchDispatch,
  inbox: benchInbox,
  numbers: benchNumbers,
  register: benchRegister,
  proposals: benchProposals,
  'print-letters': printLetters,
  search: benchSearch,
};

const [name = ''] = process.argv.slice(2);
const bench = BENCHES[name];
if (bench) await bench();
else {
  process.stderr.write(`Usage: npm run bench -- ${Object.keys(BENCHES).join(' | ')}\n`);
  process.exitCode = 2;
}
