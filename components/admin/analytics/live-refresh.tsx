'use client';

import { useRouter } from 'next/navigation';
import { useEffect } from 'react';

/** Has the page asked for anew while somebody looks at it. Without a script it stands as it is. */
export function LiveRefresh({ everyMs = 15_000 }: { everyMs?: number }) {
  const router = useRouter();
  useEffect(() => {
    const timer = setInterval(() => {
      if (!document.hidden) router.refresh();
    }, everyMs);
    return () => clearInterval(timer);
  }, [router, everyMs]);
  return null;
}
