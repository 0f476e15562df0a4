import { serveThread } from '#kit/thread.ts';
import { speakTrack } from './track.ts';

serveThread(speakTrack);
