import { needsIdempotencyKey, problemSchema, type Endpoint } from '@lienthong/platform/contract';
import * as z from 'zod';

type Json = Record<string, unknown>;

const JSON_SCHEMA = { target: 'draft-2020-12', unrepresentable: 'any', reused: 'inline' } as const;
const BYTES: Readonly<Record<string, string>> = { file: 'application/octet-stream', events: 'text/event-stream' };

/** Builds the OpenAPI 3.1 document of the given endpoints, straight from the schemas that guard them. */
export function buildOpenApi(endpoints: readonly Endpoint[], version: string): Json {
  const components = new Map<string, Json>();
  const paths: Record<string, Json> = {};
  for (const endpoint of endpoints) {
    const path = endpoint.path.replaceAll(/:(\w+)/g, '{$1}').replace('*', '{rest}');
    paths[path] = { ...paths[path], [endpoint.method.toLowerCase()]: operationOf(endpoint, components) };
  }
  schemaOf(problemSchema, components, 'output');
  return {
    openapi: '3.1.0',
    info: { title: 'Liên Thông', version, license: { name: 'MIT', identifier: 'MIT' } },
    paths: Object.fromEntries(Object.entries(paths).sort(([a], [b]) => (a < b ? -1 : 1))),
    components: {
      schemas: Object.fromEntries([...components].sort(([a], [b]) => (a < b ? -1 : 1))),
      securitySchemes: { session: { type: 'apiKey', in: 'cookie', name: '__Host-sid' } },
    },
  };
}

function operationOf(endpoint: Endpoint, components: Map<string, Json>): Json {
  const command = needsIdempotencyKey(endpoint);
  const key = { name: 'Idempotency-Key', in: 'header', required: true, schema: { type: 'string', format: 'uuid' } };
  return {
    summary: endpoint.summary,
    'x-access': endpoint.access,
    ...(endpoint.raw ? { 'x-raw': endpoint.raw } : {}),
    security: endpoint.access === 'public' ? [] : [{ session: [] }],
    parameters: [
      ...parametersOf(endpoint.params, 'path'),
      ...parametersOf(endpoint.query, 'query'),
      ...(command ? [key] : []),
    ],
    ...bodyOf(endpoint, components),
    responses: {
      ...answerOf(endpoint, components),
      default: {
        description: 'Refused',
        content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
      },
    },
  };
}

function bodyOf(endpoint: Endpoint, components: Map<string, Json>): Json {
  if (endpoint.raw === 'upload')
    return {
      requestBody: {
        required: true,
        content: { 'application/octet-stream': { schema: { type: 'string', format: 'binary' } } },
      },
    };
  if (!endpoint.body) return {};
  return {
    requestBody: {
      required: true,
      content: { 'application/json': { schema: schemaOf(endpoint.body, components, 'input') } },
    },
  };
}

function answerOf(endpoint: Endpoint, components: Map<string, Json>): Json {
  const bytes = endpoint.raw ? BYTES[endpoint.raw] : undefined;
  if (bytes)
    return { '200': { description: 'Bytes', content: { [bytes]: { schema: { type: 'string', format: 'binary' } } } } };
  if (!endpoint.response) return { '204': { description: 'Done' } };
  return {
    '200': {
      description: 'Done',
      content: { 'application/json': { schema: schemaOf(endpoint.response, components, 'output') } },
    },
  };
}

function parametersOf(schema: z.ZodType | undefined, place: 'path' | 'query'): Json[] {
  if (!schema) return [];
  const json = z.toJSONSchema(schema, { ...JSON_SCHEMA, io: 'input' }) as {
    properties?: Record<string, Json>;
    required?: string[];
  };
  return Object.entries(json.properties ?? {}).map(([name, property]) => ({
    name,
    in: place,
    required: place === 'path' || (json.required?.includes(name) ?? false),
    schema: property,
  }));
}

/** The JSON schema of a shape; named shapes are lifted into components once. */
function schemaOf(schema: z.ZodType, components: Map<string, Json>, io: 'input' | 'output'): Json {
  const whole = z.toJSONSchema(schema, { ...JSON_SCHEMA, io }) as Json & { $defs?: Record<string, Json> };
  const { $schema: _dialect, $defs, ...own } = whole;
  const lift = (value: unknown): unknown =>
    JSON.parse(JSON.stringify(value).replaceAll('#/$defs/', '#/components/schemas/'));
  for (const [name, definition] of Object.entries($defs ?? {})) components.set(name, lift(definition) as Json);
  const name = schema.meta()?.id;
  if (typeof name !== 'string') return lift(own) as Json;
  // A named shape comes as one of its own definitions, at which `own` only points.
  if (!Object.hasOwn($defs ?? {}, name)) components.set(name, lift(own) as Json);
  return { $ref: `#/components/schemas/${name}` };
}
