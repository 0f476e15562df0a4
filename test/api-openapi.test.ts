import { Validator } from '@seriousme/openapi-schema-validator';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { describeApi } from '#api/openapi.ts';
import { failureSchema } from '#contract/shared.ts';
import { operations } from './api/operations.ts';

type Json = { [key: string]: Json };

/** As a reader gets it. */
const document = JSON.parse(JSON.stringify(describeApi('1.2.3'))) as Json;
const described = Object.entries(document['paths'] ?? {}).flatMap(([path, methods]) =>
  Object.entries(methods).map(([method, operation]) => ({ name: `${method.toUpperCase()} ${path}`, path, operation })),
);

describe('the OpenAPI document', () => {
  it('is valid OpenAPI 3.1', async () => {
    const validator = new Validator();
    const { valid, errors } = await validator.validate(structuredClone(document));
    expect(errors).toBeUndefined();
    expect([valid, validator.version]).toEqual([true, '3.1']);
  });

  it('has every operation of the contract and no other, each with an id of its own, a summary and a tag', () => {
    expect(described.map(({ name }) => name).sort()).toEqual(operations.map(({ route }) => route as string).sort());
    expect(new Set(described.map(({ operation }) => operation['operationId'])).size).toBe(described.length);
    const tags = new Set((document['tags'] as unknown as { name: string }[]).map(({ name }) => name));
    for (const { operation } of described) {
      expect(operation['operationId']).toMatch(/^[a-z][A-Za-z0-9]+$/);
      expect(String(operation['summary']).length).toBeGreaterThan(5);
      expect(tags.has(String(operation['tags']?.['0']))).toBe(true);
    }
  });

  it('names every placeholder of a path as a parameter, and each parameter once', () => {
    for (const { name, path, operation } of described) {
      const parameters = (operation['parameters'] ?? []) as unknown as { name: string; in: string }[];
      const inPath = parameters.filter((one) => one.in === 'path').map((one) => one.name);
      expect([name, inPath.sort()]).toEqual([name, [...path.matchAll(/\{(\w+)\}/g)].map((match) => match[1]).sort()]);
      expect(new Set(parameters.map((one) => `${one.in} ${one.name}`)).size).toBe(parameters.length);
    }
  });

  it('shows an example of every JSON body and JSON answer', () => {
    const without = described.flatMap(({ name, operation }) => {
      const responses = Object.entries(operation['responses'] ?? {});
      const contents: [string, Json | undefined][] = [
        ['body', operation['requestBody']?.['content']],
        ...responses.map(([status, response]): [string, Json | undefined] => [status, response['content']]),
      ];
      return contents
        .filter(([, content]) => content?.['application/json'] && !('example' in content['application/json']))
        .map(([where]) => `${name} ${where}`);
    });
    expect(without).toEqual([]);
  });

  it('refers only to what it defines, and leaves no schema open that is not meant to be', () => {
    const schemas = (document['components']?.['schemas'] ?? {}) as Json;
    const open: string[] = [];
    const unknown: string[] = [];
    const walk = (value: unknown, at: string): void => {
      if (value === null || typeof value !== 'object') return;
      if (!Array.isArray(value)) {
        const { $ref, type, properties, additionalProperties } = value as Record<string, unknown>;
        if (typeof $ref === 'string' && !schemas[$ref.replace('#/components/schemas/', '')]) unknown.push($ref);
        if (type === 'object' && properties && additionalProperties !== false) open.push(at);
        if (Object.keys(value).length === 0 && !at.includes('/example')) open.push(at);
      }
      for (const [key, item] of Object.entries(value)) walk(item, `${at}/${key}`);
    };
    walk(schemas, '');
    walk(document['paths'], '');
    expect(unknown).toEqual([]);
    // What an event tells, and a release's record, differ by kind and by version.
    expect(open).toEqual(['/Event/properties/data/additionalProperties', '/Release/properties/record/additionalProperties']);
  });

  it('gives every id its pattern', () => {
    const loose: string[] = [];
    const walk = (value: unknown, at: string): void => {
      if (value === null || typeof value !== 'object') return;
      const { description, pattern } = value as Record<string, unknown>;
      if (typeof description === 'string' && /^Id of /.test(description) && !/^\^[a-z]{3}_/.test(String(pattern))) loose.push(at);
      for (const [key, item] of Object.entries(value)) walk(item, `${at}/${key}`);
    };
    walk(document, '');
    expect(loose).toEqual([]);
    for (const { operation } of described) {
      for (const parameter of (operation['parameters'] ?? []) as unknown as { name: string; in: string; schema: Json }[]) {
        if (parameter.in === 'path' && /^(id|take|workspace)$/.test(parameter.name))
          expect(parameter.schema['pattern']).toMatch(/^\^[a-z]{3}_/);
      }
    }
  });
});

describe('the examples', () => {
  it.each(operations.map((known) => [known.route, known] as const))('of %s fit its own schemas', (_, { operation }) => {
    const { params, body, answer, example, status = 200 } = operation;
    if (params) params.parse(example.params);
    if (body instanceof z.ZodType) body.parse(example.body);
    if (answer instanceof z.ZodType) answer.parse(example.answer);
    if (answer === 'nothing') expect([status, example.answer]).toEqual([204, undefined]);
  });

  it('of every failure have its shape', () => {
    for (const { operation } of described) {
      for (const [status, response] of Object.entries(operation['responses'] ?? {})) {
        if (Number(status) >= 400) failureSchema.parse(response['content']?.['application/json']?.['example']);
      }
    }
  });
});
