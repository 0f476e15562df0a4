import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';

type Json = Record<string, unknown>;

/** One operation of a contract file, ready to hold messages against. */
export interface Operation {
  id: string;
  method: string;
  path: RegExp;
  /** What is wrong with a request body of that content type; empty when nothing is. */
  checkRequest(contentType: string, body: unknown): string[];
  /** The same of an answer. A status the file does not describe is left unchecked. */
  checkAnswer(status: number, contentType: string, body: unknown): string[];
}

/** Compiles every operation of an OpenAPI 3.1 file at once: a schema of this size takes seconds, and no client waits for that. */
export function compileContract(file: Json): Operation[] {
  const document = normalise(file, false) as { paths: Record<string, Record<string, Json>> };
  const ajv = new Ajv2020({ strict: false, validateFormats: false, allErrors: false });
  ajv.addSchema(document, 'contract');
  const at = (...steps: string[]) =>
    `contract#/${steps.map((step) => encodeURIComponent(step.replaceAll('~', '~0').replaceAll('/', '~1'))).join('/')}`;
  const compile = (content: unknown, ...steps: string[]) =>
    Object.fromEntries(
      Object.keys((content ?? {}) as Json).map((type) => [type, ajv.compile({ $ref: at(...steps, 'content', type, 'schema') })]),
    );
  return Object.entries(document.paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]): Operation => {
      const { operationId, requestBody, responses } = operation as {
        operationId: string;
        requestBody?: Json;
        responses: Record<string, Json>;
      };
      const asked = compile(requestBody?.['content'], 'paths', path, method, 'requestBody');
      const told = new Map(
        Object.entries(responses).map(([status, { content }]) => [status, compile(content, 'paths', path, method, 'responses', status)]),
      );
      return {
        id: operationId,
        method: method.toUpperCase(),
        path: new RegExp(`${path.replaceAll('.', '\\.').replaceAll(/\{\w+\}/g, '[^/]+')}$`),
        checkRequest: (type, body) => (requestBody === undefined && body === null ? [] : faults(asked[type], type, body)),
        checkAnswer: (status, type, body) => {
          const described = told.get(String(status));
          return described && Object.keys(described).length > 0 ? faults(described[type], type, body) : [];
        },
      };
    }),
  );
}

function faults(validate: ValidateFunction | undefined, type: string, body: unknown): string[] {
  if (!validate) return [`the contract knows no ${type}`];
  if (validate(body)) return [];
  return (validate.errors ?? []).map(({ instancePath, message, params }) => `${instancePath || '/'} ${message} ${JSON.stringify(params)}`);
}

/**
 * OpenAPI as JSON Schema says it: `oneOf` becomes `anyOf`, since official files hold alternatives that overlap; `nullable` becomes
 * a null alternative; discriminators go; names of models stay open, as vendors add some every month.
 */
function normalise(value: unknown, openNames: boolean): unknown {
  if (Array.isArray(value)) return value.map((item) => normalise(item, openNames));
  if (value === null || typeof value !== 'object') return value;
  const { oneOf, nullable, discriminator: _, ...rest } = value as Json;
  const entries = Object.entries(oneOf === undefined ? rest : { ...rest, anyOf: oneOf })
    .filter(([name]) => !(openNames && name === 'enum'))
    .map(([name, item]) => [name, normalise(item, openNames || name === 'model' || /^Model|ModelIds|AudioModel/.test(name))] as const);
  const plain = Object.fromEntries(entries);
  return nullable === true ? { anyOf: [plain, { type: 'null' }] } : plain;
}
