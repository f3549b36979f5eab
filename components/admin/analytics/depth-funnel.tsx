import type { CSSProperties } from 'react';
import { number, share } from '@/components/admin/transparency/words';
import type { Figures } from '@/lib/readings/schema';

const names = ['a quarter', 'half', 'three quarters', 'the end'];

/** How far stories are read: the share of their views that reached each quarter. */
export function DepthFunnel({ totals: { storyViews, quarters } }: { totals: Figures }) {
  if (storyViews === 0) return <p className="hint">No story was opened.</p>;
  const steps = [
    { name: 'Opened', count: storyViews },
    ...quarters.map((count, i) => ({ name: `Read to ${names[i]}`, count })),
  ];
  return (
    <ol className="funnel">
      {steps.map(({ name, count }) => (
        <li key={name}>
          <span>{name}</span>
          <i style={{ '--v': Math.min(1, count / storyViews) } as CSSProperties} aria-hidden />
          <b>{number(count)}</b>
          <span className="hint">{share(count, storyViews)}</span>
        </li>
      ))}
    </ol>
  );
}
