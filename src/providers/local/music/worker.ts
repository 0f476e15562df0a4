import { serveThread } from '#kit/thread.ts';
import { composeBed } from './bed.ts';

serveThread(composeBed);
