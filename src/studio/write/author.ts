import type { Remark } from '#core/roundtable.ts';
import type { Script } from '#core/script.ts';
import { writer } from '../writer.ts';
import type { Desk } from './model/ask.ts';
import { holdTableByModel, type TableHeld } from './model/hold-table.ts';
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
 * Writes the words, then holds the roundtable; `hear` gets each remark as it is made. With a desk both are a text model's, as far as
 * they pass our rules; without one all of it is embedded.
 */
export async function author(request: WriteRequest, hear: (remark: Remark) => Promise<void>, desk: Desk | null): Promise<Authored> {
  if (!desk) return illustrated({ words: writeWords(request), provider: writer.id, degraded: [] }, await hold(null));
  const written = await writeWordsByModel(desk, request);
  // A vendor that did not answer is not asked again at once.
  return illustrated(written, await hold(written.answered ? desk : null));

  async function hold(at: Desk | null): Promise<TableHeld> {
    const table = tableFor(request);
    const held = at ? await holdTableByModel(at, table) : { ...holdRoundtable(table), degraded: [] };
    for (const remark of held.remarks) await hear(remark);
    return held;
  }
}

function illustrated({ words, provider, degraded }: Omit<WrittenWords, 'answered'>, held: TableHeld): Authored {
  const script = illustrate(words, held.prompts);
  return {
    script: { ...script, taken: [...script.taken, ...held.taken] },
    remarks: held.remarks,
    provider,
    degraded: [...degraded, ...held.degraded],
  };
}
