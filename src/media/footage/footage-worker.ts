import { serveThread } from '#kit/thread.ts';
import { measureFootage } from './measure.ts';

serveThread(measureFootage);
