import { Client } from '@lienthong/platform/testing';
import { baseUrl } from '../client/province';
import { smallest, type Schema } from './smallest';

/** One route as the published description has it. */
export interface Operation {
  readonly method: string;
  readonly path: string;
  /** First word behind `/api/`: the kind of thing that an id in the path names. */
  readonly kind: string;
  readonly access: string;
  readonly raw: string | undefined;
  /** A body that passes validation, so that what answers is the access rule and not the form; absent when none is asked. */
  readonly body: unknown;
  /** What the query must carry. */
  readonly query: Readonly<Record<string, unknown>>;
}

interface Described {
  readonly 'x-access': string;
  readonly 'x-raw'?: string;
  readonly parameters?: readonly {
    readonly name: string;
    readonly in: string;
    readonly required: boolean;
    readonly schema: Schema;
  }[];
  readonly requestBody?: { readonly content: Readonly<Record<string, { readonly schema?: Schema }>> };
}

interface Description {
  readonly paths: Readonly<Record<string, Readonly<Record<string, Described>>>>;
  readonly components: { readonly schemas: Readonly<Record<string, Schema>> };
}

/** Every route of the running product, from its own description. */
export async function readOperations(): Promise<Operation[]> {
  const { body } = await new Client(baseUrl()).send('GET', '/api/openapi.json');
  const { paths, components } = body as Description;
  return Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => {
      const schema = operation.requestBody?.content['application/json']?.schema;
      return {
        method: method.toUpperCase(),
        path,
        kind: path.split('/')[2] ?? '',
        access: operation['x-access'],
        raw: operation['x-raw'],
        body: schema && smallest(schema, components.schemas),
        query: Object.fromEntries(
          (operation.parameters ?? [])
            .filter((one) => one.in === 'query' && one.required)
            .map(({ name, schema: wanted }) => [name, smallest(wanted, components.schemas)]),
        ),
      };
    }),
  );
}
