import { ProductRoom } from '#web/features/products/product-room.tsx';

export default async function ProductPage({ params }: { params: Promise<{ id: string }> }) {
  const { id } = await params;
  return <ProductRoom key={id} id={id} />;
}
