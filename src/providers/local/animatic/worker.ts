import { serveThread } from '#kit/thread.ts';
import { film } from './film.ts';

serveThread(film);
