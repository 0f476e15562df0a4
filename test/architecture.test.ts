import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';

const root = resolve(import.meta.dirname, '..');

/** The order of the house (ARCHITECTURE.md): a folder may import itself and those above it in this list. */
const floors = [
  'core',
  'contract',
  'kit',
  'db',
  'storage',
  'media',
  'engine',
  'providers',
  'platforms',
  'identity',
  'purse',
  'library',
  'studio',
  'growth',
  'api',
  'open-house.ts',
  'main.ts',
  'worker.ts',
  'cli',
];
/** Folders whose subfolders see these shared ones and not each other. `ai-sdk` is what the text vendors have in common, `jobs` what those have that make things in their own time. */
const islands: Record<string, string[]> = { providers: ['spec', 'catalogue', 'ai-sdk', 'jobs'], studio: [] };
/** Files at the top of an island that tie its subfolders together. */
const ties = ['src/providers/registry.ts', 'src/studio/pipeline.ts', 'src/studio/script-edits.ts'];

const files = list('src', /\.ts$/);
const imports = files.filter((file) => !isTest(file)).flatMap((file) => importsOf(file).map((target) => ({ file, target })));

describe('the house', () => {
  it('is really being read', () => {
    expect(files.length).toBeGreaterThan(100);
    expect(imports.length).toBeGreaterThan(300);
    expect(imports.some(({ file, target }) => file === 'src/studio/pipeline.ts' && target === 'src/studio/cast/run.ts')).toBe(true);
  });

  it('imports upwards only', () => {
    const wrong = imports.filter(({ file, target }) => floor(target) > floor(file));
    expect(wrong.map(arrow)).toEqual([]);
  });

  it('knows every folder', () => {
    expect(files.filter((file) => floor(file) === -1)).toEqual([]);
  });

  it('keeps stages and vendors apart', () => {
    const wrong = imports.filter(({ file, target }) => {
      const [, house = '', room = ''] = file.split('/');
      const [, otherHouse, otherRoom = ''] = target.split('/');
      const shared = islands[house];
      if (!shared || house !== otherHouse || ties.includes(file)) return false;
      const isRoom = (name: string) => !name.endsWith('.ts');
      return isRoom(otherRoom) && room !== otherRoom && !shared.includes(otherRoom);
    });
    expect(wrong.map(arrow)).toEqual([]);
  });

  it('has no cycles', () => {
    const edges = new Map<string, string[]>();
    const values = files.flatMap((file) => importsOf(file, { types: false }).map((target) => ({ file, target })));
    for (const { file, target } of values) edges.set(file, [...(edges.get(file) ?? []), target]);
    expect(findCycle(edges)).toEqual([]);
  });

  it('keeps every file under 300 lines', () => {
    const all = [...files, ...list('test', /\.ts$/), ...list('bench', /\.ts$/), ...list('evals', /\.ts$/)];
    const long = all.filter((file) => readFileSync(join(root, file), 'utf8').split('\n').length > 301);
    expect(long).toEqual([]);
  });

  it('leaves each door to the outside in one place', () => {
    const doors: [RegExp, (file: string) => boolean][] = [
      [/from 'undici'|\bfetch\(['"`]http/, (file) => file.startsWith('src/kit/')],
      [/from 'ai'|import\('ai'\)|@ai-sdk\//, (file) => file.startsWith('src/providers/')],
      [/from 'node:child_process'/, (file) => file === 'src/kit/subprocess.ts'],
      [/from '@dbos-inc/, (file) => file.startsWith('src/engine/')],
      [/from 'pg'|from 'drizzle-orm|require\('drizzle-orm/, (file) => file.startsWith('src/db/') || file.startsWith('src/engine/')],
      [/from 'sharp'|from '@napi-rs\/canvas'/, (file) => file.startsWith('src/media/')],
      [/process\.env/, (file) => file === 'src/kit/config.ts'],
      [/\brun\w*\(\s*['"`]ff(mpeg|probe)/, (file) => file.startsWith('src/media/')],
    ];
    const wrong = files
      .filter((file) => !isTest(file))
      .flatMap((file) => {
        const text = withoutTypeImports(readFileSync(join(root, file), 'utf8'));
        return doors.filter(([sign, mayUse]) => sign.test(text) && !mayUse(file)).map(([sign]) => `${file}: ${sign}`);
      });
    expect(wrong).toEqual([]);
  });
});

function list(folder: string, pattern: RegExp): string[] {
  return readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => pattern.test(name))
    .map((name) => join(folder, name));
}

/** Tests may import anything. */
function isTest(file: string): boolean {
  return /\.test\.ts$|\/fixtures\/|\/test-\w+\.ts$/.test(file);
}

function importsOf(file: string, { types = true } = {}): string[] {
  const source = readFileSync(join(root, file), 'utf8');
  const text = types ? source : withoutTypeImports(source);
  return [...text.matchAll(/(?:from|import)\s*\(?\s*'([#.][^']+)'/g)].map(([, path = '']) =>
    path.startsWith('#') ? path.replace('#', 'src/') : relative(root, resolve(root, dirname(file), path)),
  );
}

function withoutTypeImports(text: string): string {
  return text.replace(/import type [^;]+;/g, '');
}

function floor(file: string): number {
  const [, name = ''] = file.split('/');
  return floors.indexOf(name);
}

function arrow({ file, target }: { file: string; target: string }): string {
  return `${file} → ${target}`;
}

function findCycle(edges: Map<string, string[]>): string[] {
  const state = new Map<string, 'open' | 'closed'>();
  const path: string[] = [];
  const visit = (file: string): string[] | null => {
    if (state.get(file) === 'closed') return null;
    if (state.get(file) === 'open') return [...path.slice(path.indexOf(file)), file];
    state.set(file, 'open');
    path.push(file);
    for (const next of edges.get(file) ?? []) {
      const cycle = visit(next);
      if (cycle) return cycle;
    }
    path.pop();
    state.set(file, 'closed');
    return null;
  };
  for (const file of edges.keys()) {
    const cycle = visit(file);
    if (cycle) return cycle;
  }
  return [];
}
