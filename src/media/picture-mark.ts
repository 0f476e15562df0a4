import type { Sharp } from 'sharp';
import { provenance } from './join-master.ts';

/** IPTC's word for pictures that a program made: what networks and search engines look for (iptc.org/newscodes/digitalsourcetype). */
const sourceType = 'http://cv.iptc.org/newscodes/digitalsourcetype/compositeSynthetic';

const xmp = `<?xpacket begin="\uFEFF" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description rdf:about=""
 xmlns:xmp="http://ns.adobe.com/xap/1.0/" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:Iptc4xmpExt="http://iptc.org/std/Iptc4xmpExt/2008-02-29/"
 xmp:CreatorTool="Hookline" Iptc4xmpExt:DigitalSourceType="${sourceType}"><dc:description><rdf:Alt><rdf:li xml:lang="x-default">${provenance}</rdf:li></rdf:Alt></dc:description></rdf:Description></rdf:RDF></x:xmpmeta>
<?xpacket end="r"?>`;

/** Writes into a picture of a film what the film's own metadata says: that it is AI-made, and by what. */
export function markPicture(picture: Sharp): Sharp {
  return picture.withExif({ IFD0: { ImageDescription: provenance, Software: 'Hookline', Artist: 'Hookline' } }).withXmp(xmp);
}
