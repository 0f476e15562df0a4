import { readFile, stat } from 'node:fs/promises';
import { dirname, extname, resolve } from 'node:path';
import type { Brief, BriefSource } from '#core/brief.ts';
import { HooklineError } from '#core/errors.ts';
import { keepPicture } from '#library/pictures.ts';
import type { Storage } from '#storage/blobs.ts';
import { checkAddress, checkBriefText } from '#studio/read-brief.ts';
import { checkUpload } from './given-file.ts';

const pageLimit = 16 * 1024 ** 2;
const neighbourLimit = 24;
/** A saved page may name thousands of icons; each costs a look. */
const neighbourTries = 200;

/** Where the bundled example lies, seen from this file. */
const example = resolve(import.meta.dirname, '../../examples/bottle/index.html');

/**
 * Turns what was typed after `make` into a brief: a link, a saved page, product JSON, a text file, or the words themselves.
 * Nothing typed means the bundled example. Files are kept as blobs of the workspace. Pictures named with --image must be good ones;
 * those that merely lie beside a page are left out when they are not.
 */
export async function readBrief(
  storage: Storage,
  workspaceId: string,
  given: { input?: string | undefined; images: string[]; url?: string | undefined },
): Promise<Brief> {
  const url = given.url === undefined ? null : checkAddress(given.url);
  const images: string[] = [];
  for (const file of given.images) {
    await checkUpload(file, 'image');
    images.push(await keepPicture(storage, workspaceId, file));
  }
  return { source: await readSource(storage, workspaceId, given.input ?? example, url), images };
}

async function readSource(storage: Storage, workspaceId: string, input: string, url: string | null): Promise<BriefSource> {
  if (/^[a-z][a-z0-9+.-]*:\/\//i.test(input)) return { kind: 'url', url: checkAddress(input) };
  const found = input.length < 1024 ? await stat(input).catch(() => null) : null;
  if (!found) return checkBriefSource(input, url);
  if (found.isDirectory()) throw new HooklineError('invalid_input', `${input} is a folder.`, { hint: 'Name the page file inside it.' });
  if (found.size > pageLimit)
    throw new HooklineError('too_large', `${input} is larger than 16 MB.`, { hint: 'Pass the page or brief alone.' });
  const bytes = await readFile(input);
  const text = bytes.toString('utf8');
  const kind = sourceKind(extname(input).toLowerCase(), text);
  if (kind === 'text') return checkBriefSource(text, url);
  const { sha256 } = await storage.keepBytes(workspaceId, bytes, kind === 'page' ? 'text/html' : 'application/json');
  const files = await keepNeighbours(storage, workspaceId, input, text);
  return { kind, blob: sha256, url, files };
}

/** What a file holds, by its extension and first bytes. Error: `unsupported_media`. */
export function sourceKind(extension: string, text: string): 'page' | 'json' | 'text' {
  const head = text.slice(0, 4096).trimStart();
  if (/^(<!doctype html|<html|<head|<!--)/i.test(head) || ['.html', '.htm', '.xhtml', '.mhtml'].includes(extension)) return 'page';
  if (extension === '.json' || (/^[[{]/.test(head) && isJson(text))) return 'json';
  if (head.includes('\uFFFD') || (head.includes('\0') && !['.txt', '.md'].includes(extension))) {
    throw new HooklineError('unsupported_media', 'The file is neither a page, product JSON nor text.', {
      hint: 'Pass pictures with --image, and a link, page or brief as the input.',
    });
  }
  return 'text';
}

/** Text may begin with a bracket too: "[Draft] A bottle that …". */
function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch (error) {
    if (error instanceof SyntaxError) return false;
    throw error;
  }
}

/** Pictures that a saved page or product JSON names by relative path and that lie beside it; nothing outside its folder. */
async function keepNeighbours(storage: Storage, workspaceId: string, page: string, text: string): Promise<Record<string, string>> {
  const folder = dirname(resolve(page));
  const files: Record<string, string> = {};
  const tried = new Set<string>();
  for (const [, address] of text.matchAll(/["'(]([^"'()\s<>]{1,300}\.(?:jpe?g|png|webp|avif|gif))["')]/gi)) {
    if (address === undefined || /^([a-z]+:)?\/\//i.test(address) || address.startsWith('data:') || tried.has(address)) continue;
    const path = resolve(folder, decodeSafely(address));
    if (!path.startsWith(`${folder}/`) || !(await stat(path).catch(() => null))?.isFile()) continue;
    tried.add(address);
    const blob = await keepOrNull(storage, workspaceId, path);
    if (blob !== null) files[address] = blob;
    if (Object.keys(files).length >= neighbourLimit || tried.size >= neighbourTries) break;
  }
  return files;
}

/** Spacers, icons and damaged files are no pictures of the product; a page without them can still be read. */
async function keepOrNull(storage: Storage, workspaceId: string, path: string): Promise<string | null> {
  try {
    return await keepPicture(storage, workspaceId, path);
  } catch (error) {
    if (error instanceof HooklineError) return null;
    throw error;
  }
}

function checkBriefSource(text: string, url: string | null): BriefSource {
  return { kind: 'text', text: checkBriefText(text), url };
}

function decodeSafely(address: string): string {
  try {
    return decodeURIComponent(address);
  } catch (error) {
    if (error instanceof URIError) return address;
    throw error;
  }
}
