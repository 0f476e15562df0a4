import { type ZodType, z } from 'zod';

type Json = Record<string, unknown>;

/** What the strict modes of vendors refuse; our own check of the answer holds it. */
const unknownToVendors = new Set(
  '$schema minLength maxLength pattern format minimum maximum exclusiveMinimum exclusiveMaximum multipleOf minItems maxItems default'.split(
    ' ',
  ),
);

/** The schema as every vendor takes it: shapes, names, choices and descriptions. */
export function wireSchema(schema: ZodType): Json {
  return strip(z.toJSONSchema(schema)) as Json;
}

function strip(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(strip);
  if (value === null || typeof value !== 'object') return value;
  const { properties, ...rest } = value as { properties?: Json };
  const kept = Object.entries(rest).flatMap(([name, item]) => (unknownToVendors.has(name) ? [] : [[name, strip(item)] as const]));
  // Below `properties` stand names of fields, not words of the schema language.
  const fields = properties && Object.fromEntries(Object.entries(properties).map(([name, item]) => [name, strip(item)]));
  return { ...Object.fromEntries(kept), ...(fields ? { properties: fields } : {}) };
}
