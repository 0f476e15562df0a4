import { z } from 'zod';
import { groups } from '#contract/api.ts';
import { errorsOf, type Operation } from '#contract/operation.ts';
import { exampleEstimate, failureSchema } from '#contract/shared.ts';
import { type ErrorCode, errorCodes } from '#core/errors.ts';

type Json = Record<string, unknown>;

const descriptions: Record<number, string> = {
  200: 'Done',
  201: 'Created',
  202: 'Begun',
  204: 'Done; nothing to show',
  206: 'A range of bytes',
};

/** The contract as an OpenAPI 3.1 document. */
export function describeApi(version: string): Json {
  const components: Json = {};
  const paths: Record<string, Json> = {};
  const schema = (type: z.ZodType, io: 'input' | 'output'): unknown => toSchema(type, io, components);
  for (const [tag, operations] of Object.entries(groups)) {
    for (const [route, operation] of Object.entries(operations as Record<string, Operation>)) {
      const [method = '', path = ''] = route.split(' ');
      paths[path] = { ...paths[path], [method.toLowerCase()]: describeOperation(tag, route, operation, schema) };
    }
  }
  schema(failureSchema, 'output');
  return {
    openapi: '3.1.0',
    info: {
      title: 'Hookline',
      version,
      license: { name: 'MIT', identifier: 'MIT' },
      description:
        'A self-hosted studio for short-form video. Ids carry a prefix that says what they name; unknown ones and those of other workspaces are both 404. Money is in millionths of a US dollar. Every failure has the shape of `Failure`.',
    },
    servers: [{ url: '/api' }],
    security: [{ token: [] }, { session: [] }],
    tags: Object.keys(groups).map((name) => ({ name })),
    paths,
    components: {
      schemas: components,
      securitySchemes: {
        token: { type: 'http', scheme: 'bearer', description: 'A token from Settings or `./hookline token create`.' },
        session: {
          type: 'apiKey',
          in: 'cookie',
          name: 'hookline_session',
          description: 'Set by the one-time link; its name ends in the port.',
        },
      },
    },
  };
}

type ToSchema = (type: z.ZodType, io: 'input' | 'output') => unknown;

function describeOperation(tag: string, route: string, operation: Operation, schema: ToSchema): Json {
  const { summary, description, needs, params, query, body, example } = operation;
  const parameters = [
    ...describeParameters('path', params, schema, example.params),
    ...describeParameters('query', query, schema),
    ...(operation.ifMatch ? [header('If-Match', 'The ETag of what you saw; refused with 412 when it has changed since.')] : []),
    ...(needs === 'nobody' || route.includes(' /session')
      ? []
      : [header('Hookline-Workspace', 'The workspace you believe to be in; refused with 409 when it is another.')]),
    ...(operation.once ? [header('Idempotency-Key', 'Your name for this request: a repeat gets the first answer again.')] : []),
    ...(operation.answer === 'events' ? [header('Last-Event-ID', 'Position of the last event you have.')] : []),
    ...(operation.answer === 'file' ? [header('Range', 'One range, as `bytes=0-1023`.')] : []),
  ];
  return {
    operationId: operationIdOf(route),
    summary,
    tags: [tag],
    description: [description, needs === 'nobody' ? null : `Needs: ${needs}.`].filter(Boolean).join(' '),
    ...(needs === 'nobody' ? { security: [] } : {}),
    ...(parameters.length > 0 ? { parameters } : {}),
    ...(body ? { requestBody: describeBody(body, example.body, schema) } : {}),
    responses: { ...describeSuccess(operation, schema), ...describeFailures(route, operation) },
    'x-permission': needs,
  };
}

/** `GET /videos/{id}/takes` → `getVideosIdTakes`. */
export function operationIdOf(route: string): string {
  return route
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+(\w)?/g, (_, letter: string | undefined) => (letter ?? '').toUpperCase())
    .replaceAll(/[^A-Za-z0-9]/g, '');
}

function header(name: string, description: string): Json {
  return { name, in: 'header', required: false, description, schema: { type: 'string' } };
}

function describeParameters(where: 'path' | 'query', type: Operation['params'], schema: ToSchema, example: Json = {}): Json[] {
  if (!type) return [];
  const { properties = {}, required = [] } = schema(type, 'input') as { properties?: Record<string, Json>; required?: string[] };
  return Object.entries(properties).map(([name, shape]) => ({
    name,
    in: where,
    required: where === 'path' || required.includes(name),
    schema: shape,
    ...(example[name] === undefined ? {} : { example: example[name] }),
  }));
}

function describeBody(body: NonNullable<Operation['body']>, example: unknown, schema: ToSchema): Json {
  if (body === 'bytes') {
    return {
      required: true,
      content: { 'application/octet-stream': { schema: { type: 'string', format: 'binary' }, example: 'bytes of the file' } },
    };
  }
  return { required: true, content: { 'application/json': { schema: schema(body, 'input'), example } } };
}

function describeSuccess(operation: Operation, schema: ToSchema): Json {
  const { answer, status = 200, example, estimate } = operation;
  const responses: Json = { [status]: { description: descriptions[status], ...contentOf(answer, example.answer, schema) } };
  if (estimate)
    responses['200'] = { description: 'With `?estimate=1`: what it would make and cost', ...contentOf(estimate, exampleEstimate, schema) };
  // An approval and its like answer 200 both with and without an estimate.
  if (estimate && status === 200) {
    const both = { anyOf: [schema(answer as z.ZodType, 'output'), schema(estimate, 'output')] };
    responses['200'] = {
      description: 'Done; or, with `?estimate=1`, what it would make and cost',
      content: { 'application/json': { schema: both, example: example.answer } },
    };
  }
  if (answer === 'file') {
    responses['206'] = { description: descriptions[206], ...contentOf(answer, undefined, schema) };
    responses['304'] = { description: 'You have it already' };
  }
  if (operation.etag) responses['304'] = { description: 'Not changed since the ETag in If-None-Match' };
  return responses;
}

function contentOf(answer: Operation['answer'], example: unknown, schema: ToSchema): Json {
  switch (answer) {
    case 'nothing':
      return {};
    case 'events':
      return { content: { 'text/event-stream': { schema: { type: 'string' }, example } } };
    case 'text':
      return { content: { 'text/plain': { schema: { type: 'string' } } } };
    case 'file':
      return { content: { '*/*': { schema: { type: 'string', format: 'binary' } } } };
    default:
      return { content: { 'application/json': { schema: schema(answer, 'output'), ...(example === undefined ? {} : { example }) } } };
  }
}

/** One response per status; its codes are listed, since several may share one. */
function describeFailures(route: string, operation: Operation): Json {
  const byStatus = new Map<number, ErrorCode[]>();
  for (const code of errorsOf(route, operation)) {
    const { http } = errorCodes[code];
    byStatus.set(http, [...(byStatus.get(http) ?? []), code]);
  }
  const responses: Json = {};
  for (const [status, codes] of [...byStatus].sort(([a], [b]) => a - b)) {
    responses[status] = {
      description: codes.map((code) => `\`${code}\``).join(', '),
      content: {
        'application/json': {
          schema: { $ref: '#/components/schemas/Failure' },
          example: { error: { code: codes[0], message: 'What happened.', hint: 'What to do about it.' } },
        },
      },
    };
  }
  return responses;
}

/** JSON Schema of a type; named parts move to the components and are referred to. */
function toSchema(type: z.ZodType, io: 'input' | 'output', components: Json): unknown {
  const { $schema: _, $defs, ...rest } = z.toJSONSchema(type, { io, reused: 'inline', unrepresentable: 'any' }) as Json & { $defs?: Json };
  for (const [name, definition] of Object.entries($defs ?? {})) components[name] ??= redirect(definition);
  const { id } = rest as { id?: string };
  if (id === undefined) return redirect(rest);
  components[id] ??= redirect(rest);
  return { $ref: `#/components/schemas/${id}` };
}

/** Drops ids (they name components, not addresses) and points references at the components. */
function redirect(schema: unknown): unknown {
  if (Array.isArray(schema)) return schema.map(redirect);
  if (schema === null || typeof schema !== 'object') return schema;
  return Object.fromEntries(
    Object.entries(schema)
      .filter(([name, value]) => !(name === 'id' && typeof value === 'string'))
      .map(([name, value]) => [
        name,
        name === '$ref' && typeof value === 'string' ? value.replace('#/$defs/', '#/components/schemas/') : redirect(value),
      ]),
  );
}
