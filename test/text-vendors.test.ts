import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { readConfig } from '#kit/config.ts';
import { createSafeFetch } from '#kit/safe-fetch.ts';
import { readMediaCatalogue } from '#providers/catalogue/media-models.ts';
import { createProviders } from '#providers/registry.ts';
import type { TextProvider } from '#providers/spec/text.ts';
import { compileContract } from './contract-server/contract.ts';
import { type Answer, type ContractServer, type Heard, startContractServer } from './contract-server/server.ts';

const key = 'a-key-of-the-test-0123456789';
const question = {
  name: 'line',
  system: 'Answer in one line.',
  prompt: 'Say hello.',
  schema: z.strictObject({ line: z.string().max(40), tags: z.array(z.string()) }),
  mostTokens: 400,
};
const value = { line: 'Hello there, you.', tags: ['a'] };
const text = JSON.stringify(value);
const halves = [text.slice(0, 20), text.slice(20)];
const never = new AbortController().signal;
let server: ContractServer;

beforeAll(async () => {
  const file = join(import.meta.dirname, 'contract-server/fixtures/others.openapi.json');
  server = await startContractServer(compileContract(JSON.parse(readFileSync(file, 'utf8'))));
});
afterAll(() => server.close());
beforeEach(() => server.reset());

/** The provider as the settings choose it. */
function chosen(settings: Record<string, string>): TextProvider | null {
  return createProviders({ fetch: createSafeFetch(), access: readConfig(settings), catalogue: readMediaCatalogue(null) }).text;
}

const chat = (parts: readonly string[], usage = true): Answer => {
  const chunk = (choices: unknown[], more = {}) => ({
    id: 'c1',
    object: 'chat.completion.chunk',
    created: 1,
    model: 'm',
    choices,
    ...more,
  });
  return {
    events: [
      ...parts.map((content) => chunk([{ index: 0, delta: { role: 'assistant', content }, finish_reason: null }])),
      chunk([{ index: 0, delta: {}, finish_reason: 'stop' }]),
      ...(usage ? [chunk([], { usage: { prompt_tokens: 100, completion_tokens: 20, total_tokens: 120 } })] : []),
    ],
    done: true,
  };
};

/** Claude answers a schema as text in that format, or by a tool that stands for it. */
const claude = ({ body }: Heard): Answer => {
  const asTool = Array.isArray((body as { tools?: unknown }).tools);
  const usage = { input_tokens: 100, output_tokens: 1 };
  const block = asTool ? { type: 'tool_use', id: 't1', name: 'json', input: {} } : { type: 'text', text: '' };
  return {
    events: [
      {
        type: 'message_start',
        message: { id: 'm1', type: 'message', role: 'assistant', content: [], model: 'm', stop_reason: null, stop_sequence: null, usage },
      },
      { type: 'content_block_start', index: 0, content_block: block },
      ...halves.map((half) => ({
        type: 'content_block_delta',
        index: 0,
        delta: asTool ? { type: 'input_json_delta', partial_json: half } : { type: 'text_delta', text: half },
      })),
      { type: 'content_block_stop', index: 0 },
      {
        type: 'message_delta',
        delta: { stop_reason: asTool ? 'tool_use' : 'end_turn', stop_sequence: null },
        usage: { output_tokens: 20 },
      },
      { type: 'message_stop' },
    ],
  };
};

const gemini: Answer = {
  events: halves.map((half, index) => ({
    candidates: [{ content: { role: 'model', parts: [{ text: half }] }, index: 0, ...(index > 0 ? { finishReason: 'STOP' } : {}) }],
    usageMetadata: { promptTokenCount: 100, candidatesTokenCount: 20, totalTokenCount: 120 },
  })),
};

describe('text models of other vendors', () => {
  it.each([
    ['anthropic', 'messages', claude, { HOOKLINE_ANTHROPIC_API_KEY: key }, 'HOOKLINE_ANTHROPIC_BASE_URL', 'x-api-key', 400],
    ['google', 'generate', gemini, { HOOKLINE_GOOGLE_API_KEY: key }, 'HOOKLINE_GOOGLE_BASE_URL', 'x-goog-api-key', null],
    ['compatible', 'chat', chat(halves), { HOOKLINE_TEXT_MODEL: 'compatible/llama' }, 'HOOKLINE_COMPATIBLE_BASE_URL', null, 0],
  ] as const)('%s answers in the asked shape', async (vendor, operation, scripted, settings, address, keyHeader, cost) => {
    const provider = chosen({ ...settings, [address]: server.url });
    const partials: unknown[] = [];
    server.script(operation, scripted);
    const answer = await provider?.ask({ ...question, onPartial: (partial) => partials.push(partial) }, never);
    expect(answer).toMatchObject({ value, fault: null, usage: { inputTokens: 100, outputTokens: 20 } });
    expect(partials.length).toBeGreaterThan(1);
    expect(provider?.id.startsWith(`${vendor}/`)).toBe(true);
    if (cost !== null) expect(answer?.cost).toBe(cost);
    if (keyHeader) expect(server.heard[0]?.headers[keyHeader]).toBe(key);
    else expect(server.heard[0]?.headers.authorization).toBeUndefined();
    expect(server.violations).toEqual([]);
  });

  it('says of a server of one’s own that its price is not known, and takes it without a count of tokens', async () => {
    const provider = chosen({ HOOKLINE_COMPATIBLE_BASE_URL: server.url, HOOKLINE_TEXT_MODEL: 'compatible/llama' });
    server.script('chat', chat(halves, false));
    expect(await provider?.ask(question, never)).toMatchObject({ value, cost: 0 });
    expect(provider?.notes).toEqual(['The price of compatible/llama is not known, so its cost is not counted.']);
  });

  it('a server of one’s own that breaks off leaves the outcome unknown', async () => {
    const provider = chosen({ HOOKLINE_COMPATIBLE_BASE_URL: server.url, HOOKLINE_TEXT_MODEL: 'compatible/llama' });
    server.script('chat', { ...chat(halves), cutAfter: 1 });
    await expect(provider?.ask(question, never)).rejects.toMatchObject({ code: 'outcome_uncertain' });
  });
});

describe('the settings of text models', () => {
  it('take the first vendor there is a key for, unless a model is named', () => {
    const keys = { HOOKLINE_GOOGLE_API_KEY: key, HOOKLINE_ANTHROPIC_API_KEY: key };
    expect(chosen({})).toBeNull();
    expect(chosen(keys)?.id).toMatch(/^anthropic\//);
    expect(chosen({ ...keys, HOOKLINE_TEXT_MODEL: 'google/gemini-3.5-flash' })?.id).toBe('google/gemini-3.5-flash');
  });

  it('do not read the vendors’ own names, which other programs’ keys stand under', () => {
    expect(chosen({ OPENAI_API_KEY: key, ANTHROPIC_API_KEY: key, GOOGLE_GENERATIVE_AI_API_KEY: key })).toBeNull();
  });

  it.each([
    [{ HOOKLINE_TEXT_MODEL: 'openai/gpt-5.5' }, 'which nothing here gives access to'],
    [{ HOOKLINE_TEXT_MODEL: 'gpt-5.5' }, 'must be a vendor and a model'],
    [{ HOOKLINE_TEXT_MODEL: '__proto__/x' }, 'must be a vendor and a model'],
    [{ HOOKLINE_COMPATIBLE_BASE_URL: 'http://127.0.0.1:1' }, 'nothing says which of its models writes'],
    [{ HOOKLINE_OPENAI_BASE_URL: 'ftp://x' }, 'must be an address'],
  ])('refuse %o', (settings, message) => {
    expect(() => chosen(settings)).toThrow(expect.objectContaining({ code: 'invalid_input', message: expect.stringContaining(message) }));
  });
});
