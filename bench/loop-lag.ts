import { createHash } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { setTimeout as sleep } from 'node:timers/promises';
import { type FormatName, formats, oneOf, type ProfileName, profiles } from '#core/format.ts';
import { chooseWorkspace } from '#identity/workspaces.ts';
import { readConfig } from '#kit/config.ts';
import { createLog } from '#kit/log.ts';
import { furnishWorkspace } from '#library/furnish.ts';
import { chooseProject } from '#library/projects.ts';
import { createVideo, getVideo, showVideo } from '#studio/videos.ts';
import { readBrief } from '../src/cli/brief-input.ts';
import { openHouse } from '../src/open-house.ts';
import { profileThread } from './profile-thread.ts';
import { watchMemory } from './tree-memory.ts';

/**
 * How long a process that serves and makes films at once is deaf: one film of the bundled example on a fresh home, while a timer
 * every 20 ms notes how late it comes. A sampling profile of the main thread tells what ran meanwhile; the stage of a stall is the
 * one seen by the watcher, at most 0.3 s old. `node bench/loop-lag.ts [profile=final] [format=ugc-60]`
 */
const profile = oneOf('profile', process.argv[2] ?? 'final', Object.keys(profiles) as ProfileName[]);
const format = oneOf('format', process.argv[3] ?? 'ugc-60', Object.keys(formats) as FormatName[]);
const tickMs = 20;
/** Ticks later than this are looked into. */
const noticedMs = 50;

const home = await mkdtemp(join(tmpdir(), 'hookline-bench-'));
const log = createLog('warn');
const { house, close } = await openHouse({ ...readConfig({}), home }, log, { work: true });
try {
  const { id: workspaceId } = await chooseWorkspace(house.db, undefined, furnishWorkspace);
  const project = await chooseProject(house.db, workspaceId);
  const brief = await readBrief(house.storage, workspaceId, { images: [] });
  const settings = { format, profile, tone: 'tired-expert', character: null, seed: 1, autoApprove: true, slots: {} } as const;

  let stage = 'start';
  const memory = watchMemory(home, () => stage);
  const sampler = await profileThread();
  const delay = monitorEventLoopDelay({ resolution: 10 });
  delay.enable();
  const stalls: { from: number; ms: number; stage: string }[] = [];
  let last = performance.now();
  const timer = setInterval(() => {
    const now = performance.now();
    if (now - last - tickMs > noticedMs) stalls.push({ from: last, ms: now - last - tickMs, stage });
    last = now;
  }, tickMs);

  const begun = performance.now();
  const id = await createVideo(house, workspaceId, { projectId: project.id, title: 'Lag', brief, settings });
  for (;;) {
    const video = await getVideo(house, workspaceId, id);
    stage = video.stage;
    if (video.state !== 'queued' && video.state !== 'running') break;
    await sleep(300);
  }
  const wall = performance.now() - begun;
  clearInterval(timer);
  delay.disable();
  const running = await sampler.stop();
  const peak = memory.stop();
  const { video, selected } = await showVideo(house, workspaceId, id);
  if (video.state !== 'done') throw new Error(`the film ended ${video.state}: ${video.error?.message}`);

  const ms = (value: number) => `${value.toFixed(0)} ms`;
  const { content, keys } = digests(selected);
  console.log(`${format} in ${profile}: ${(wall / 1000).toFixed(1)} s`);
  console.log(`memory at most ${peak.tree.toFixed(0)} MB PSS in ${peak.label}, of it ${peak.own.toFixed(0)} in this process`);
  console.log(`loop delay p50 ${ms(delay.percentile(50) / 1e6)}, p99 ${ms(delay.percentile(99) / 1e6)}, max ${ms(delay.max / 1e6)}`);
  console.log(`${stalls.length} stalls over ${noticedMs} ms, ${ms(stalls.reduce((sum, stall) => sum + stall.ms, 0))} in all; the longest:`);
  for (const stall of stalls.toSorted((one, other) => other.ms - one.ms).slice(0, 10)) {
    const at = ((stall.from - begun) / 1000).toFixed(1).padStart(6);
    console.log(`${ms(stall.ms).padStart(9)} at ${at} s  ${stall.stage.padEnd(8)} ${running(stall.from, stall.from + stall.ms + tickMs)}`);
  }
  console.log(`${selected.length} takes, content ${content}, keys ${keys}`);
} finally {
  await close();
  await rm(home, { recursive: true, force: true });
}

/** Equal for equal films: of the takes' files, and of their keys. */
function digests(takes: readonly { slot: string; key: string; blob: string }[]): { content: string; keys: string } {
  const of = (pick: (take: (typeof takes)[number]) => string) => {
    const lines = takes.map((take) => `${take.slot} ${pick(take)}`).sort();
    return createHash('sha256').update(lines.join('\n')).digest('hex').slice(0, 16);
  };
  return { content: of(({ blob }) => blob), keys: of(({ key }) => key) };
}
