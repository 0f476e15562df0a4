import { serveThread } from '#kit/thread.ts';
import { layMusic } from './lay-music.ts';

serveThread(layMusic);
