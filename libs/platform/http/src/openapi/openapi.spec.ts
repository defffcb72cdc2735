import { defineEndpoint } from '@lienthong/platform/contract';
import * as z from 'zod';
import { buildOpenApi } from './openapi';

const rowSchema = z.strictObject({ id: z.uuid(), code: z.string() }).meta({ id: 'BookRow' });
const endpoints = [
  defineEndpoint({
    method: 'GET',
    path: '/api/books',
    access: 'book.read',
    summary: 'Books',
    query: z.strictObject({ limit: z.coerce.number().int().max(200).default(50), q: z.string().optional() }),
    response: z.strictObject({ items: z.array(rowSchema) }),
  }),
  defineEndpoint({
    method: 'POST',
    path: '/api/books/:id/close',
    access: 'book.close',
    summary: 'Closes a book',
    params: z.strictObject({ id: z.uuid() }),
    body: z.strictObject({ note: z.string().default('') }).meta({ id: 'CloseBook' }),
  }),
  defineEndpoint({ method: 'GET', path: '/api/books/:id/scan', access: 'session', summary: 'Bytes', raw: 'file' }),
  defineEndpoint({ method: 'POST', path: '/api/session', access: 'public', summary: 'Sign in', idempotent: false }),
];
const document = buildOpenApi(endpoints, '1.2.3') as {
  openapi: string;
  info: object;
  paths: Record<
    string,
    Record<string, { parameters: { name: string }[]; responses: object; security: object[]; requestBody?: object }>
  >;
  components: { schemas: Record<string, object> };
};

describe('the description of the API', () => {
  it('has every route once, in order, with path parameters as OpenAPI writes them', () => {
    expect(document).toMatchObject({ openapi: '3.1.0', info: { version: '1.2.3' } });
    const routes = Object.entries(document.paths).flatMap(([path, methods]) =>
      Object.keys(methods).map((method) => `${method} ${path}`),
    );
    expect(routes).toEqual([
      'get /api/books',
      'post /api/books/{id}/close',
      'get /api/books/{id}/scan',
      'post /api/session',
    ]);
  });

  it('says who may call and what is required', () => {
    expect(document.paths['/api/books']?.['get']).toMatchObject({
      'x-access': 'book.read',
      security: [{ session: [] }],
      parameters: [
        { name: 'limit', in: 'query', required: false, schema: { maximum: 200, default: 50 } },
        { name: 'q', in: 'query', required: false },
      ],
    });
    expect(document.paths['/api/session']?.['post']?.security).toEqual([]);
  });

  it('asks commands for their key, and nobody else', () => {
    const namesOf = (path: string, method: string) =>
      document.paths[path]?.[method]?.parameters.map(({ name }) => name);
    expect(namesOf('/api/books/{id}/close', 'post')).toEqual(['id', 'Idempotency-Key']);
    expect(namesOf('/api/session', 'post')).toEqual([]);
    expect(namesOf('/api/books/{id}/scan', 'get')).toEqual([]);
  });

  it('lifts named shapes into components once, and refers to them', () => {
    expect(document.paths['/api/books/{id}/close']?.['post']?.requestBody).toMatchObject({
      content: { 'application/json': { schema: { $ref: '#/components/schemas/CloseBook' } } },
    });
    expect(document.paths['/api/books']?.['get']?.responses).toMatchObject({
      200: {
        content: {
          'application/json': {
            schema: { properties: { items: { items: { $ref: '#/components/schemas/BookRow' } } } },
          },
        },
      },
    });
    expect(Object.keys(document.components.schemas)).toEqual(['BookRow', 'CloseBook', 'Problem']);
    expect(document.components.schemas['BookRow']).toMatchObject({
      additionalProperties: false,
      required: ['id', 'code'],
    });
    expect(JSON.stringify(document)).not.toContain('$defs');
    for (const shape of Object.values(document.components.schemas)) expect(shape).not.toHaveProperty('$ref');
  });

  it('does not ask a caller for what has a default', () => {
    expect(document.components.schemas['CloseBook']).toMatchObject({ properties: { note: { default: '' } } });
    expect(document.components.schemas['CloseBook']).not.toHaveProperty('required');
  });

  it('tells bytes, empty answers and refusals apart', () => {
    expect(document.paths['/api/books/{id}/scan']?.['get']?.responses).toMatchObject({
      200: { content: { 'application/octet-stream': {} } },
    });
    expect(document.paths['/api/books/{id}/close']?.['post']?.responses).toMatchObject({
      204: { description: 'Done' },
      default: { content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } } },
    });
  });
});
