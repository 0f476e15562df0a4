import { serveThread } from '#kit/thread.ts';
import { laySpoken } from './lay-spoken.ts';

serveThread(laySpoken);
