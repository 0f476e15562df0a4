import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { compileContract, type Operation } from './contract.ts';
import type { Answer } from './server.ts';

let compiled: Operation[] | undefined;

/** The operations of OpenAI's own file that Hookline uses; compiled once a process. */
export function openaiContract(): Operation[] {
  compiled ??= compileContract(JSON.parse(readFileSync(join(import.meta.dirname, 'fixtures/openai.openapi.json'), 'utf8')));
  return compiled;
}

interface Usage {
  inputTokens?: number;
  outputTokens?: number;
}

/** A streamed answer of the Responses API that says `text`, in pieces. */
export function streamed(text: string, { inputTokens = 1000, outputTokens = 500 }: Usage = {}): Answer {
  const item = { id: 'msg_1', type: 'message', role: 'assistant', status: 'in_progress', content: [] };
  const part = { type: 'output_text', text: '', annotations: [], logprobs: [] };
  const whole = { ...part, text };
  const done = { ...item, status: 'completed', content: [whole] };
  const place = { item_id: 'msg_1', output_index: 0, content_index: 0 };
  const pieces = text.match(/[\s\S]{1,40}/g) ?? [];
  return numbered([
    { type: 'response.created', response: responseOf('in_progress', [], null) },
    { type: 'response.output_item.added', output_index: 0, item },
    { type: 'response.content_part.added', ...place, part },
    ...pieces.map((delta) => ({ type: 'response.output_text.delta', ...place, delta, logprobs: [] })),
    { type: 'response.output_text.done', ...place, text, logprobs: [] },
    { type: 'response.content_part.done', ...place, part: whole },
    { type: 'response.output_item.done', output_index: 0, item: done },
    { type: 'response.completed', response: responseOf('completed', [done], usageOf(inputTokens, outputTokens)) },
  ]);
}

/** The model declines: a refusal item in place of text. */
export function declined(refusal: string): Answer {
  const item = { id: 'msg_1', type: 'message', role: 'assistant', status: 'in_progress', content: [] };
  const place = { item_id: 'msg_1', output_index: 0, content_index: 0 };
  const whole = { type: 'refusal', refusal };
  const done = { ...item, status: 'completed', content: [whole] };
  return numbered([
    { type: 'response.created', response: responseOf('in_progress', [], null) },
    { type: 'response.output_item.added', output_index: 0, item },
    { type: 'response.content_part.added', ...place, part: { type: 'refusal', refusal: '' } },
    { type: 'response.refusal.delta', ...place, delta: refusal },
    { type: 'response.refusal.done', ...place, refusal },
    { type: 'response.content_part.done', ...place, part: whole },
    { type: 'response.output_item.done', output_index: 0, item: done },
    { type: 'response.completed', response: responseOf('completed', [done], usageOf(900, 12)) },
  ]);
}

/** The answer is stopped by the vendor: its filter, or the limit of tokens. */
export function stopped(text: string, reason: 'content_filter' | 'max_output_tokens'): Answer {
  const { events = [] } = streamed(text);
  const last = {
    type: 'response.incomplete',
    response: { ...responseOf('incomplete', [], usageOf(900, 40)), incomplete_details: { reason } },
  };
  return numbered([...events.slice(0, -1), last]);
}

/** An error in place of an answer. */
export function refused(status: number, message: string, headers: Record<string, string> = {}): Answer {
  return { status, headers, json: { error: { message, type: 'invalid_request_error', param: null, code: null } } };
}

function numbered(events: readonly unknown[]): Answer {
  return { events: events.map((event, index) => ({ ...(event as object), sequence_number: index })) };
}

function usageOf(input: number, output: number) {
  return {
    input_tokens: input,
    input_tokens_details: { cached_tokens: 0, cache_write_tokens: 0 },
    output_tokens: output,
    output_tokens_details: { reasoning_tokens: 0 },
    total_tokens: input + output,
  };
}

function responseOf(status: string, output: unknown[], usage: unknown) {
  return {
    id: 'resp_1',
    object: 'response',
    created_at: 1_790_000_000,
    status,
    error: null,
    incomplete_details: null,
    instructions: null,
    metadata: {},
    model: 'scripted',
    output,
    parallel_tool_calls: true,
    temperature: 1,
    tool_choice: 'auto',
    tools: [],
    top_p: 1,
    ...(usage === null ? {} : { usage }),
  };
}
