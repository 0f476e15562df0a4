import { stillMoves } from '#core/cut.ts';
import { HooklineError } from '#core/errors.ts';
import { oneOf } from '#core/format.ts';
import type { OwnUse } from '#studio/own-files.ts';

export interface UseOptions {
  from?: string;
  move?: string;
}

/** `--from 3.2` and `--move push` as typed. Errors: `invalid_input`. */
export function readUse({ from, move }: UseOptions): OwnUse {
  return {
    ...(from === undefined ? {} : { from: readSeconds(from) }),
    ...(move === undefined ? {} : { move: oneOf('move', move, stillMoves) }),
  };
}

/** The same where one of them must be named. */
export function requireUse(options: UseOptions): OwnUse {
  const use = readUse(options);
  if (use.from !== undefined || use.move !== undefined) return use;
  throw new HooklineError('invalid_input', 'Name --from with where your video begins, or --move with how your photo moves.');
}

export function requireNoUse({ from, move }: OwnUse, slot: string): void {
  if (from === undefined && move === undefined) return;
  throw new HooklineError('invalid_input', `--from and --move go with a clip, not with "${slot}".`);
}

function readSeconds(text: string): number {
  const seconds = Number(text);
  if (/^\d+(\.\d+)?$/.test(text) && seconds <= 600) return seconds;
  throw new HooklineError('invalid_input', `--from takes seconds such as 3.2, not "${text.slice(0, 20)}".`);
}
