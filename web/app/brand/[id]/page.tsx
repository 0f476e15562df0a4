import { BrandRoom } from '#web/features/brand/brand-room.tsx';

export default async function BrandPage({ params }: { params: Promise<{ id: string }> }) {
  const { id } = await params;
  return <BrandRoom key={id} id={id} />;
}
