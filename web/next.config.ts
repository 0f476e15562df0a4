import { resolve } from 'node:path';
import type { NextConfig } from 'next';
import { PHASE_DEVELOPMENT_SERVER, PHASE_PRODUCTION_BUILD } from 'next/constants';

/** The whole checkout: there is one package.json, and `#core` and `#contract` are above this folder. */
const root = resolve(import.meta.dirname, '..');

/** A build has a folder of its own and takes the old one's place when it is whole (src/api/server/build-page.ts). */
const folders: Record<string, string> = { [PHASE_PRODUCTION_BUILD]: '.next-new', [PHASE_DEVELOPMENT_SERVER]: '.next-dev' };

export default function configure(phase: string): NextConfig {
  return {
    distDir: folders[phase] ?? '.next',
    turbopack: { root },
    outputFileTracingRoot: root,
    poweredByHeader: false,
    reactStrictMode: true,
    images: { unoptimized: true },
    // Types are checked by ./hookline test, not each time the page is built.
    typescript: { ignoreBuildErrors: true },
    devIndicators: false,
  };
}
