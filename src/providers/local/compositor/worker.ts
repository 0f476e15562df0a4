import { serveThread } from '#kit/thread.ts';
import { drawKeyframe } from './keyframe.ts';

serveThread(drawKeyframe);
