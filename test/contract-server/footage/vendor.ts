import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { compileContract, type Operation } from '../contract.ts';
import type { JobBook } from '../job-book.ts';
import type { Answer, Heard, Mind } from '../server.ts';

/** A vendor that films, as its contract and its habits are. */
export interface FootageVendor {
  /** As the catalogue names it. */
  id: string;
  /** Where its own address has its interface. */
  path: string;
  contract: () => Operation[];
  mind: (book: JobBook) => Mind;
  /** The operation that may cost something. */
  submit: RegExp;
  look: RegExp;
  /** The operation that tells how a job ended, where it is not the one that is looked at. */
  verdict?: RegExp;
  /** The operation that stops a job; null where nothing does. */
  cancel: RegExp | null;
  /** Whether its answers say what was charged. */
  reports?: true;
  /** What it answers to an order that its filter refuses at once, where that could be read. */
  barred?: Answer;
  /** What it answers when the account is empty, where that is not 402. */
  spent?: Answer;
  /** How it names a clip's last picture. */
  last?: string;
  /** How a job ends that was stopped, where that could be read: an error's code. */
  stopped?: string;
  /** What it answers once a job has failed, and once its filter has refused. */
  failed: (heard: Heard) => Answer;
  filtered: (heard: Heard) => Answer;
}

/** Results lie beside the interface; no contract describes a download. */
const fileOperation: Operation = {
  id: 'file',
  method: 'GET',
  path: /\/(?:files|content)\/?[^/]*$/,
  checkRequest: () => [],
  checkAnswer: () => [],
};

/** A contract file's operations, and the downloads. */
export const contractOf = (name: string) => () => [
  fileOperation,
  ...compileContract(JSON.parse(readFileSync(join(import.meta.dirname, `../fixtures/${name}.openapi.json`), 'utf8'))),
];
/** The last part of an address, which is mostly a job's name. */
export const lastOf = (path: string) => path.split('?')[0]?.split('/').at(-1) ?? '';

/** A job's real film. */
export async function giveFile(book: JobBook, id: string): Promise<Answer> {
  const job = book.jobs.get(id);
  return job ? { bytes: { type: 'video/mp4', data: await book.film(job) } } : { status: 404, json: { message: 'gone' } };
}
