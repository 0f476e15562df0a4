/** A vendor that one model of is asked through, as the adapters need it. */
export interface Vendor {
  /** As a person calls it: `OpenAI`. */
  name: string;
  /** The setting that holds its key, for hints. */
  keySetting: string;
  /** Never shown: whatever a vendor says is searched for it. */
  apiKey: string | null;
}
