import { parseArgs, type ParseArgsConfig } from 'node:util';
import { operatorErrors } from './operator.errors';

type Options = NonNullable<ParseArgsConfig['options']>;
type Read<O extends Options> = ReturnType<typeof parseArgs<{ options: O; allowPositionals: true; strict: true }>>;

/** Reads options and the named positional words of a command; throws `operator.wrong_usage` for anything else. */
export function readWords<const O extends Options>(
  words: readonly string[],
  options: O,
  positional: readonly string[] = [],
): { readonly values: Read<O>['values']; readonly named: Readonly<Record<string, string>> } {
  const { values, positionals } = parsed(words, options);
  const missing = positional[positionals.length];
  if (missing) throw operatorErrors.wrong_usage({ fault: `thiếu <${missing}>` });
  const extra = positionals[positional.length];
  if (extra !== undefined) throw operatorErrors.wrong_usage({ fault: `thừa "${extra}"` });
  return { values, named: Object.fromEntries(positional.map((name, at) => [name, positionals[at] ?? ''])) };
}

function parsed<const O extends Options>(words: readonly string[], options: O): Read<O> {
  try {
    return parseArgs({ args: [...words], options, allowPositionals: true, strict: true });
  } catch (cause) {
    if (!(cause instanceof TypeError)) throw cause;
    throw operatorErrors.wrong_usage({ fault: cause.message }, { cause });
  }
}
