// While a page is fetched: a calm place-holder of about its shape.
import { Skeleton } from '../parts/Skeleton.tsx';

export function Pending() {
  return (
    <div className="page">
      <Skeleton lines={1} height="2.4rem" />
      <Skeleton lines={6} />
    </div>
  );
}
