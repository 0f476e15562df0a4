import type { Remark } from '#core/roundtable.ts';
import type { Script } from '#core/script.ts';
import { writer } from '../writer.ts';
import type { Desk } from './model/ask.ts';
import { type WrittenWords, writeWordsByModel } from './model/write-words.ts';
import { holdRoundtable } from './roundtable/hold-roundtable.ts';
import type { WriteRequest } from './writer/request.ts';
import { illustrate } from './writer/words.ts';
import { tableFor, writeWords } from './writer/write-script.ts';

/** A whole script, who wrote it, and in what it is less than it could be. */
export interface Authored {
  script: Script;
  remarks: Remark[];
  provider: string;
  degraded: string[];
}

/**
 * Writes the words, then holds the roundtable; `hear` gets each remark as it is made. With a desk the words are a text model's, as far
 * as they pass our rules; without one all of it is embedded.
 */
export async function author(request: WriteRequest, hear: (remark: Remark) => Promise<void>, desk: Desk | null): Promise<Authored> {
  const written: WrittenWords = desk
    ? await writeWordsByModel(desk, request)
    : { words: writeWords(request), provider: writer.id, degraded: [] };
  const { prompts, remarks, taken } = holdRoundtable(tableFor(request));
  for (const remark of remarks) await hear(remark);
  const script = illustrate(written.words, prompts);
  return { script: { ...script, taken: [...script.taken, ...taken] }, remarks, provider: written.provider, degraded: written.degraded };
}
