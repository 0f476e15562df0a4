import { type ClassValue, clsx } from 'clsx';

/** Joins class names; of two that set the same thing under the same condition the later one wins. */
export function cn(...classes: ClassValue[]): string {
  const joined = clsx(classes);
  const before = known.get(joined);
  if (before !== undefined) return before;
  const merged = merge(joined.split(' '));
  known.set(joined, merged);
  return merged;
}

const known = new Map<string, string>();

function merge(names: string[]): string {
  const taken = new Set<string>();
  const kept: string[] = [];
  for (const name of names.toReversed()) {
    const end = name.lastIndexOf(':', name.includes('[') ? name.indexOf('[') : undefined) + 1;
    const condition = name.slice(0, end);
    const sets = settingOf(name.slice(end));
    if (sets === null) kept.push(name);
    else if (!taken.has(condition + sets)) {
      kept.push(name);
      for (const part of [sets, ...(covers[sets] ?? [])]) taken.add(condition + part);
    }
  }
  return kept.reverse().join(' ');
}

/** A setting that takes others along: padding on all sides also says how much there is on the left. */
const covers: Record<string, readonly string[]> = {
  p: ['px', 'py', 'pt', 'pr', 'pb', 'pl'],
  px: ['pl', 'pr'],
  py: ['pt', 'pb'],
  m: ['mx', 'my', 'mt', 'mr', 'mb', 'ml'],
  mx: ['ml', 'mr'],
  my: ['mt', 'mb'],
  size: ['w', 'h'],
  inset: ['inset-x', 'inset-y', 'top', 'right', 'bottom', 'left'],
  gap: ['gap-x', 'gap-y'],
};
const spelled: readonly [RegExp, string][] = [
  [/^(block|inline-block|inline|flex|inline-flex|grid|inline-grid|hidden|contents)$/, 'display'],
  [/^(static|relative|absolute|fixed|sticky)$/, 'position'],
  [/^text-(xs|sm|base|lg|xl|2xl|\[\d.*)$/, 'font-size'],
  [/^text-(left|center|right|start|end)$/, 'text-align'],
  [/^text-(balance|pretty|wrap|nowrap)$/, 'text-wrap'],
  [/^text-/, 'color'],
  [/^font-(normal|medium|semibold|bold)$/, 'font-weight'],
  [/^bg-/, 'background'],
  [/^border-(line|line-strong|control|transparent|current|fg|accent|danger|danger-text|ring)(\/\d+)?$/, 'border-color'],
  [/^rounded(-(sm|md|lg|xl|full|none|\[.*))?$/, 'radius'],
  [
    /^(-?)(p[xytrbl]?|m[xytrbl]?|w|h|size|min-w|min-h|max-w|max-h|gap|gap-x|gap-y|inset|inset-x|inset-y|top|right|bottom|left|z|opacity|items|justify|shrink|grow|basis|leading|tracking|animate|cursor)-/,
    '$2',
  ],
];

/** What a class sets, as far as ours are ever overruled; null for anything else. */
function settingOf(name: string): string | null {
  for (const [pattern, setting] of spelled) {
    const found = pattern.exec(name);
    if (found) return setting === '$2' ? (found[2] ?? null) : setting;
  }
  return null;
}
