/** The part of a JSON schema that says what must be there. */
export interface Schema {
  readonly $ref?: string;
  readonly const?: unknown;
  readonly default?: unknown;
  readonly enum?: readonly unknown[];
  readonly anyOf?: readonly Schema[];
  readonly oneOf?: readonly Schema[];
  readonly allOf?: readonly Schema[];
  readonly type?: string | readonly string[];
  readonly format?: string;
  readonly pattern?: string;
  readonly minimum?: number;
  readonly minLength?: number;
  readonly minItems?: number;
  readonly items?: Schema;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
}

type Named = Readonly<Record<string, Schema>>;

const FORMATS: Readonly<Record<string, string>> = {
  uuid: '00000000-0000-7000-8000-000000000000',
  date: '2030-01-02',
  'date-time': '2030-01-02T03:04:05.000Z',
};

/** Texts that the patterns of the product's own fields accept; the first that fits is taken. */
const TEXTS = ['x', 'xx', 'x.x', '1', '12a', 'X', '2030', '08:00', '0'.repeat(32), '0'.repeat(64)];

/** The smallest value a schema accepts. Throws for a pattern that none of the known texts fits. */
export function smallest(schema: Schema, named: Named): unknown {
  if (schema.$ref) return smallest(named[schema.$ref.split('/').pop() ?? ''] ?? {}, named);
  if ('const' in schema) return schema.const;
  if ('default' in schema) return schema.default;
  if (schema.enum) return schema.enum[0];
  const [choice] = schema.anyOf ?? schema.oneOf ?? [];
  if (choice) return smallest(choice, named);
  if (schema.allOf) return Object.assign({}, ...schema.allOf.map((part) => smallest(part, named)));
  const type = typeof schema.type === 'string' ? schema.type : schema.type?.[0];
  if (type === 'object') return smallestObject(schema, named);
  if (type === 'array') return Array.from({ length: schema.minItems ?? 0 }, () => smallest(schema.items ?? {}, named));
  if (type === 'integer' || type === 'number') return Math.max(schema.minimum ?? 1, -1000);
  if (type === 'boolean') return false;
  return type === 'null' ? null : smallestText(schema);
}

function smallestObject({ required = [], properties = {} }: Schema, named: Named): Record<string, unknown> {
  return Object.fromEntries(required.map((name) => [name, smallest(properties[name] ?? {}, named)]));
}

function smallestText({ format, pattern, minLength = 1 }: Schema): string {
  const known = FORMATS[format ?? ''];
  if (known) return known;
  const fits = pattern ? new RegExp(pattern, 'u') : undefined;
  const found = TEXTS.find((text) => text.length >= minLength && (!fits || fits.test(text)));
  if (found !== undefined) return found;
  if (!fits) return 'x'.repeat(minLength);
  throw new Error(`no text is known that fits ${pattern ?? ''}`);
}
