// The overview's shape while it is on its way.
import { Skeleton } from '../../parts/Skeleton.tsx';

export function OverviewSkeleton() {
  return (
    <>
      <div className="overview-figures">
        {['items', 'claims', 'sources', 'contested', 'differing'].map((name) => (
          <div key={name} className="figure overview-figure-place">
            <Skeleton lines={3} />
          </div>
        ))}
      </div>
      <div className="overview-columns">
        <div className="card overview-place">
          <Skeleton lines={8} />
        </div>
        <div className="card overview-place">
          <Skeleton lines={8} />
        </div>
      </div>
    </>
  );
}
