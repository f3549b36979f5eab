'use client';

import { usePlaces } from '@/components/account/saved/browser-store';
import { articlePath } from '@/lib/paths';

/** The way to where somebody stopped reading on this device; nothing where they had not begun. */
export function ContinueLink({ slug, headline }: { slug: string; headline: string }) {
  const place = usePlaces()[slug];
  if (!place) return null;
  const [block, of] = place;
  return (
    <p>
      <a href={`${articlePath(slug)}#continue`}>
        Continue reading<span className="vh">: {headline}</span>
      </a>
      <span className="hint"> {Math.round((block / of) * 100)} % read on this device</span>
    </p>
  );
}
