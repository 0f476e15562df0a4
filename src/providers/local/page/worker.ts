import { serveThread } from '#kit/thread.ts';
import { readSource } from './source.ts';

serveThread(readSource);
