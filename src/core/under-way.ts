/** Whether something that is made or measured, a video, a render or a reference, waits for it or is at it. */
export function isUnderWay({ state }: { state: string }): boolean {
  return state === 'queued' || state === 'running';
}
