import { HooklineError } from '#core/errors.ts';
import { run } from '#kit/subprocess.ts';

export interface ToolFinding {
  name: string;
  ok: boolean;
  found: string;
  advice?: string;
}

const neededFilters = [
  'ass',
  'zscale',
  'tonemap',
  'overlay',
  'xfade',
  'perspective',
  'gblur',
  'sidechaincompress',
  'ebur128',
  'blackdetect',
  'freezedetect',
];

/** Looks for ffmpeg with what the cutting room needs, and for a voice. */
export async function inspectMediaTools(): Promise<ToolFinding[]> {
  return [await inspectFfmpeg(), await inspectVoice()];
}

async function inspectFfmpeg(): Promise<ToolFinding> {
  const advice = 'Without it no film can be made. Debian, Ubuntu: apt-get install ffmpeg. macOS: brew install ffmpeg.';
  const [version, filters, encoders] = await Promise.all([
    output('ffmpeg', ['-version']),
    output('ffmpeg', ['-filters']),
    output('ffmpeg', ['-encoders']),
  ]);
  if (version === null || filters === null || encoders === null) return { name: 'ffmpeg', ok: false, found: 'not installed', advice };
  const missing = [...neededFilters.filter((name) => !lists(filters, name)), ...(lists(encoders, 'libx264') ? [] : ['libx264'])];
  const found = /ffmpeg version (\S+)/.exec(version)?.[1] ?? 'unknown version';
  if (missing.length > 0) return { name: 'ffmpeg', ok: false, found: `${found}, without ${missing.join(', ')}`, advice };
  return { name: 'ffmpeg', ok: true, found };
}

async function inspectVoice(): Promise<ToolFinding> {
  const advice = 'Films get a rougher fallback voice, or none. Debian, Ubuntu: apt-get install festival festvox-us-slt-hts.';
  const voices = await output('festival', ['-b', '(print (voice.list))']);
  if (voices === null) return { name: 'voice', ok: false, found: 'festival is not installed', advice };
  if (!voices.includes('cmu_us_slt_arctic_hts')) return { name: 'voice', ok: false, found: 'festival without the slt voice', advice };
  return { name: 'voice', ok: true, found: 'festival with cmu_us_slt_arctic_hts' };
}

/** Makes sure, in under 0.1 s, that films can be cut here. Errors: `tool_missing`. */
export async function requireMediaTools(): Promise<void> {
  const [captions, probe] = await Promise.all([hasFilter('ass'), output('ffprobe', ['-version'])]);
  if (captions && probe !== null) return;
  throw new HooklineError('tool_missing', 'ffmpeg with libass is not installed, and no film can be made without it.', {
    hint: 'Debian, Ubuntu: apt-get install ffmpeg. macOS: brew install ffmpeg. ./hookline doctor says what else is missing.',
  });
}

/** Whether ffmpeg is there and has a filter of this name. */
export async function hasFilter(name: string): Promise<boolean> {
  return lists(await output('ffmpeg', ['-hide_banner', '-filters']), name);
}

/** Whether a table that ffmpeg prints has a row for `name`. */
function lists(table: string | null, name: string): boolean {
  return table !== null && new RegExp(`\\s${name}\\s`).test(table);
}

async function output(program: string, args: string[]): Promise<string | null> {
  try {
    const { stdout } = await run(program, args, { timeout: 20_000 });
    return stdout.toString('utf8');
  } catch (error) {
    if (error instanceof HooklineError && error.code === 'tool_missing') return null;
    throw error;
  }
}
