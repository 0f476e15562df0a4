/** A voice of a vendor's, named after it: `elevenlabs:21m00Tcm4TlvDq8ikWAM`. */
const ofVendor = /^([a-z]+):([\w-]{1,48})$/;

/** The vendor's own name for a voice; null for a voice of somebody else. */
export function voiceOf(voice: string, vendor: string): string | null {
  const [, whose, id] = ofVendor.exec(voice) ?? [];
  return whose === vendor ? (id ?? null) : null;
}

/** Whether a voice is a vendor's. */
export function isVendorVoice(voice: string): boolean {
  return ofVendor.test(voice);
}
