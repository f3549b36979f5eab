'use client';

import { usePlaces } from '@/components/account/saved/browser-store';
import { useWords } from '@/components/account/words';
import { articlePath } from '@/lib/paths';

/** The way to where somebody stopped reading on this device; nothing where they had not begun. */
export function ContinueLink({ slug, headline }: { slug: string; headline: string }) {
  const { keep } = useWords().account;
  const place = usePlaces()[slug];
  if (!place) return null;
  const [block, of] = place;
  return (
    <p>
      <a href={`${articlePath(slug)}#continue`}>
        {keep.goOn}
        <span className="vh">: {headline}</span>
      </a>
      <span className="hint"> {keep.read({ percent: Math.round((block / of) * 100) })}</span>
    </p>
  );
}
