import { CaptionGallery } from '#web/features/brand/caption-gallery.tsx';

export default function CaptionsPage() {
  return <CaptionGallery />;
}
