// The shape of an entity's page while it is on its way.
import { Skeleton } from '../../parts/Skeleton.tsx';

export function EntitySkeleton() {
  return (
    <>
      <div className="entity-head-place">
        <Skeleton lines={2} height="1.75rem" />
      </div>
      <Skeleton lines={12} />
    </>
  );
}
