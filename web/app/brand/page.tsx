import { BrandsRoom } from '#web/features/brand/brands-room.tsx';

export default function BrandsPage() {
  return <BrandsRoom />;
}
