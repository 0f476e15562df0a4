import { serveThread } from '#kit/thread.ts';
import { layVoice } from './lay-voice.ts';

serveThread(layVoice);
