import { ProductsRoom } from '#web/features/products/products-room.tsx';

export default function ProductsPage() {
  return <ProductsRoom />;
}
