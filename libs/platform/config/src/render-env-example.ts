import type * as z from 'zod';
import { apiVariables } from './api.config';
import { commandVariables } from './command.config';
import type { Variables } from './read-variables';
import { workerVariables } from './worker.config';

const PROCESSES = { api: apiVariables, worker: workerVariables, lienthong: commandVariables };

const HEAD =
  '# Settings of Liên Thông. Made from the schemas in libs/platform/config; a line begins with # when it may be left out.';

interface Listed {
  readonly schema: z.ZodType;
  readonly readers: readonly string[];
}

/**
 * The text of `.env.example`: every variable of every process once, with its description, who reads it, and its
 * default (commented out) or, when it is needed, an example.
 */
export function renderEnvExample(): string {
  const blocks = [...listed()].map(([name, { schema, readers }]) => {
    const { description = '', example } = schema.meta() ?? {};
    const standard = schema.safeParse(undefined);
    const shown = standard.success && standard.data !== undefined ? plain(standard.data) : String(example ?? '');
    return `# ${description} (${readers.join(', ')})\n${standard.success ? '#' : ''}${name}=${shown}`;
  });
  return `${[HEAD, ...blocks].join('\n\n')}\n`;
}

/** Defaults may differ between processes (pool size): the first reader's is shown. */
function listed(): ReadonlyMap<string, Listed> {
  const found = new Map<string, Listed>();
  for (const [reader, variables] of Object.entries<Variables>(PROCESSES))
    for (const [name, schema] of Object.entries(variables)) {
      const known = found.get(name);
      found.set(name, known ? { ...known, readers: [...known.readers, reader] } : { schema, readers: [reader] });
    }
  return found;
}

function plain(value: unknown): string {
  if (typeof value === 'boolean') return value ? '1' : '0';
  return String(value);
}
