import { type EnvironmentProviders, inject, provideEnvironmentInitializer, Service } from '@angular/core';
import { formatDate } from '@lienthong/platform/ui';
import { toProblemError, type ProblemError, type ProblemParams } from '../api/problem-error';
import { Language } from './language';

/** What a person has to know about a problem; the shape `lt-problem-banner` shows. */
export interface ProblemWords {
  readonly happened: string;
  readonly kept?: string;
  readonly next?: string;
  readonly code: string;
  readonly requestId?: string;
}

const KINDS: Readonly<Record<number, string>> = { 400: 'invalid', 403: 'forbidden', 404: 'not_found', 409: 'conflict' };

/**
 * Which sentence belongs to which error code. A sentence `key` may have `key.kept` (what was not lost) and
 * `key.next` (what to do now) beside it; without them those of its kind are used.
 */
@Service()
export class ErrorMessages {
  private readonly language = inject(Language);
  private readonly keys = new Map<string, string>();

  /** Adds the full message keys of error codes. */
  add(keys: Readonly<Record<string, string>>): void {
    for (const [code, key] of Object.entries(keys)) this.keys.set(code, key);
  }

  /** The words of anything that was thrown by `Api`. */
  wordsOf(failure: unknown): ProblemWords {
    const problem = toProblemError(failure);
    const { code, requestId } = problem;
    const kind = `web.${KINDS[problem.status] ?? (problem.status >= 500 ? 'unexpected' : 'refused')}`;
    const own = this.keys.get(code) ?? (this.language.has(code) ? code : kind);
    const part = (name: 'kept' | 'next') => this.first([`${own}.${name}`, `${kind}.${name}`], own, problem);
    const kept = part('kept');
    const next = part('next');
    const words = { happened: this.language.text(own, shown(problem.params)), code };
    return { ...words, ...(kept && { kept }), ...(next && { next }), ...(requestId && { requestId }) };
  }

  /** A browser problem has no kind to borrow from: what it does not say is not so. */
  private first(keys: readonly string[], own: string, problem: ProblemError): string | undefined {
    const usable = own.startsWith('web.') ? keys.slice(0, 1) : keys;
    const found = usable.find((key) => this.language.has(key));
    return found && this.language.text(found, shown(problem.params));
  }
}

/** Calendar dates travel as `YYYY-MM-DD` and are read as everywhere on screen. */
function shown(params: ProblemParams): ProblemParams {
  const written = Object.entries(params).map(([name, value]) => [name, isDate(value) ? formatDate(value) : value]);
  return Object.fromEntries(written) as ProblemParams;
}

function isDate(value: unknown): value is string {
  return typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(value);
}

/** Registers the sentences of a domain's error codes; a code without one does not compile when its type is given. */
export function provideErrorMessages<C extends string>(keys: Readonly<Record<C, string>>): EnvironmentProviders {
  return provideEnvironmentInitializer(() => inject(ErrorMessages).add(keys));
}
