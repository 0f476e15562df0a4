import type { VendorAccess as Configured } from '#kit/config.ts';
import type { VendorLimits } from '#kit/vendor-fetch.ts';

/** What a vendor's client is opened with; without an address it is the vendor's own. */
export interface VendorAccess extends Configured {
  limits?: Partial<VendorLimits>;
}
