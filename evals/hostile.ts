/**
 * Brings damaged and hostile media files, and good ones of every usual make, to every door where a person's file comes in:
 * `node evals/hostile.ts [--only WORDS] [--out FILE]`. All files are made here and removed. Prints one line for each fault and a table of
 * the doors, and writes the figures to `hostile.eval.json`. Ends with 1 when there was a fault.
 */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readMemory } from '../bench/tree-memory.ts';
import { allCases } from './hostile/cases.ts';
import { doors, knock, type Verdict } from './hostile/doors.ts';
import { openLab } from './hostile/lab.ts';

const options = process.argv.slice(2);
const optionOf = (name: string) => {
  const at = options.indexOf(`--${name}`);
  return at < 0 ? undefined : options[at + 1];
};
const only = optionOf('only');
/** MB that judging one file may add. */
const mostMemory = 600;

const folder = await mkdtemp(join(tmpdir(), 'hookline-hostile-'));
const lab = await openLab(folder);
const verdicts: (Verdict & { name: string; fits: string; peak: number })[] = [];
const unmade: string[] = [];
try {
  for (const hostile of allCases.filter(({ name }) => only === undefined || name.includes(only))) {
    const file = await hostile.make(lab).catch((error: unknown) => {
      // An encoder that is not there makes no file to judge.
      unmade.push(`${hostile.name}: ${String(error).slice(0, 120)}`);
      return null;
    });
    if (file === null) continue;
    for (const door of doors) {
      const memory = watch(await readMemory(folder));
      const verdict = await knock(door, hostile, file, lab);
      const peak = await memory();
      if (peak > mostMemory) verdict.faults.push(`took ${Math.round(peak)} MB`);
      for (const fault of verdict.faults) console.log(`✗ ${door.name}: ${hostile.name}: ${fault}`);
      const fits = hostile.fits === 'either' ? 'either' : String(hostile.fits.includes(door.kind));
      verdicts.push({ name: hostile.name, fits, peak, ...verdict });
    }
    await rm(file, { force: true });
  }
} finally {
  await lab.close();
  await rm(folder, { recursive: true, force: true });
}

console.log(`\n${'door'.padEnd(24)} files  taken  refused  faults  slowest ms  most MB`);
for (const { name } of doors) {
  const own = verdicts.filter((verdict) => verdict.door === name);
  const refused = own.filter(({ refusal }) => refusal !== null).length;
  const figures = [own.length, own.length - refused, refused, own.reduce((sum, { faults }) => sum + faults.length, 0)];
  const most = [Math.max(0, ...own.map(({ ms }) => ms)), Math.round(Math.max(0, ...own.map(({ peak }) => peak)))];
  console.log(`${name.padEnd(24)} ${[...figures, ...most].map((value) => String(value).padStart(6)).join('  ')}`);
}
for (const line of unmade) console.log(`– not made: ${line}`);
await writeFile(optionOf('out') ?? 'hostile.eval.json', `${JSON.stringify({ leaks: lab.leaks(), unmade, verdicts }, null, 1)}\n`);
process.exitCode = verdicts.some(({ faults }) => faults.length > 0) ? 1 : 0;

/** Memory of this process and all it started, five times a second; the answer is the most above `before`, in MB. */
function watch(before: { tree: number }): () => Promise<number> {
  let most = 0;
  let busy = false;
  const look = async () => {
    if (busy) return;
    busy = true;
    most = Math.max(most, (await readMemory(folder)).tree - before.tree);
    busy = false;
  };
  const timer = setInterval(look, 200);
  return async () => {
    clearInterval(timer);
    return most;
  };
}
