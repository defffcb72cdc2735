import type { CallOf, Endpoint } from '@lienthong/platform/contract';

type Values = Readonly<Record<string, unknown>>;

/** The parts of a call that become the address. */
interface Addressed {
  readonly params?: Values;
  readonly query?: Values;
}

function pathWith(path: string, params: Values): string {
  return path.replace(/:([A-Za-z]\w*)/g, (_, name: string) => encodeURIComponent(String(params[name] ?? '')));
}

function searchOf(query: Values): string {
  const pairs = Object.entries(query).flatMap(([name, value]) =>
    (Array.isArray(value) ? value : [value]).flatMap((one) =>
      one === undefined || one === null ? [] : [[name, String(one)] as [string, string]],
    ),
  );
  return pairs.length ? `?${new URLSearchParams(pairs)}` : '';
}

/** The address of a call: parameters put into the path and encoded, absent query values left out, lists repeated. */
export function requestUrl<E extends Endpoint>(endpoint: E, call: CallOf<E>): string {
  const { params = {}, query = {} } = (call ?? {}) as Addressed;
  return pathWith(endpoint.path, params) + searchOf(query);
}
