import { publicId } from '#core/ids.ts';
import { formatMicros } from '#core/money.ts';
import type { MadeWith } from '#core/recipe.ts';
import type { LintFinding } from '#core/script.ts';
import type { VideoRow } from '#db/schema/studio.ts';
import type { Estimate } from '#studio/estimate.ts';
import { noteOf } from '#studio/kept.ts';
import { nameSlot } from '#studio/progress.ts';
import type { VideoDetail } from '#studio/videos.ts';
import { secondsText } from './terminal.ts';

/** The machine-readable form of a video; what --json prints. */
export function detailRecord(detail: VideoDetail): Record<string, unknown> {
  const { video, product, reference, script, selected, takes, release, cost, madeWith } = detail;
  return {
    ...videoRecord(video),
    brief: video.brief,
    settings: video.settings,
    product: product && {
      id: publicId('product', product.id),
      analysis: product.analysis,
      overrides: product.overrides,
      images: product.images,
    },
    reference: reference && { id: publicId('reference', reference.id), name: reference.name },
    script: script && { version: script.n, origin: script.origin, ...script.script },
    assets: selected.map((asset) => {
      const { slot, kind, take, provider, mime, bytes, degraded, review, reusedFrom } = asset;
      const of = takes.filter((other) => other.slot === slot).length;
      return { slot, kind, take, takes: of, provider, mime, bytes, degraded, review, reused: reusedFrom !== null, note: noteOf(asset) };
    }),
    release: release && { id: publicId('release', release.id), n: release.n, checks: release.record.checks },
    cost: { micros: cost, text: formatMicros(cost) },
    madeWith,
    estimate: detail.estimate && estimateRecord(detail.estimate),
  };
}

export function videoRecord(video: VideoRow): Record<string, unknown> {
  const { title, stage, state, gate, version, attempt, error, progress } = video;
  return { id: publicId('video', video.id), title, stage, state, gate, version, attempt, error, progress, createdAt: video.createdAt };
}

export function videoLine(video: VideoRow): string {
  const where = video.state === 'review' ? `waits at ${video.gate}` : video.state === 'done' ? 'done' : `${video.state} in ${video.stage}`;
  return `${publicId('video', video.id)}  ${where.padEnd(22)}  ${video.settings.format.padEnd(14)}  ${video.title.slice(0, 60)}`;
}

export function madeWithLines(lines: MadeWith[]): string[] {
  return [
    '  Made with',
    ...lines.flatMap(({ stage, provider, assets, reused, degraded }) => [
      `    ${stage.padEnd(9)} ${provider}${assets > 1 ? ` · ${assets} assets` : ''}${reused > 0 ? ` (${reused} reused)` : ''}`,
      ...degraded.map((reason) => `              ! ${reason}`),
    ]),
  ];
}

/** A finding about words names them; one about a whole segment has none. */
export function findingText({ level, words, message }: LintFinding): string {
  return `${level === 'error' ? '✗' : '!'} ${words === '' ? '' : `“${words}” `}${message}`;
}

/** Script as people read it: segments with their seconds, hooks to pick from, findings at their words. */
export function scriptLines({ script }: VideoDetail): string[] {
  if (!script) return [];
  const { segments, hooks, hook, lint, reasons } = script.script;
  return [
    `Script, version ${script.n} (${script.origin}, ${script.script.tone})`,
    ...segments.flatMap((segment, index) => [
      `  ${index + 1} ${segment.role} · ${segment.seconds} s · ${segment.syllables} ${segment.syllables === 1 ? 'syllable' : 'syllables'}, speaks about ${segment.spokenSeconds.toFixed(1)} s`,
      `    ${segment.text}`,
      ...lint.filter((finding) => finding.segment === index).map((finding) => `    ${findingText(finding)}`),
    ]),
    ...(hooks.length > 0 ? ['  Hooks'] : []),
    ...hooks.map(
      (choice, index) => `  ${index === hook ? '→' : ' '} ${index + 1} [${choice.score.total}/14 ${choice.kind}] ${choice.text}`,
    ),
    ...reasons.map((reason) => `  · ${reason}`),
  ];
}

/** What was read of the product. Of a video, its own pictures count too. */
export function productLines({ product, video }: Pick<VideoDetail, 'product'> & { video?: VideoRow }): string[] {
  if (!product) return [];
  const pictures = new Set([...(video?.brief.images ?? []), ...product.images]).size;
  const { analysis, overrides } = product;
  const facts = overrides.facts ?? analysis.facts;
  const price = overrides.price === undefined ? analysis.price?.value : overrides.price;
  return [
    `Product: ${overrides.name ?? analysis.name.value}`,
    `  brand ${overrides.brand ?? analysis.brand?.value ?? '–'} · price ${price ? `${price.amount} ${price.currency}` : '–'} · category ${overrides.kind ?? analysis.kind} · ${pictures} picture${pictures === 1 ? '' : 's'}`,
    ...facts.map((fact) => `  ${fact.id.padEnd(4)} ${fact.role.padEnd(9)} ${fact.text}\n         from: “${fact.evidence.slice(0, 120)}”`),
    ...analysis.disagreements.map((words) => `  ! ${words}`),
    ...(product.degraded ? [`  ! ${product.degraded}`] : []),
  ];
}

/** What is still to be made; nothing at all before there is a script. */
export function estimateLines(estimate: Estimate | null): string[] {
  if (estimate === null) return [];
  const { make, reuse, price, seconds } = estimate;
  if (make.length === 0) return ['Nothing has to be made.'];
  return [
    `Left to make: ${make.length} (${make.map((spec) => nameSlot(spec.slot)).join(', ')})`,
    `  ${formatMicros(price)} · about ${secondsText(seconds)} · keeps ${reuse}`,
  ];
}

export function estimateRecord({ make, reuse, price, seconds }: Estimate): Record<string, unknown> {
  return { make: make.map((spec) => spec.slot), reuse, price, seconds };
}
