'use client';

import { useEffect } from 'react';
import { useRouter } from 'next/navigation';
import { forget } from '@/components/account/saved/browser-store';
import { recall, type Kept } from '@/components/site/islands/kept';

/** Puts what this browser kept before somebody signed in on the list of the account, where it then stands alone. */
export function MergeKept() {
  const router = useRouter();
  useEffect(() => {
    const slugs = Object.keys(recall<Kept>('saved'));
    if (slugs.length === 0) return;
    void (async () => {
      // One after the other, in the order in which they were put aside.
      for (const slug of slugs) {
        const response = await fetch(`/api/v1/me/saved/${encodeURIComponent(slug)}`, {
          method: 'POST',
        }).catch(() => null);
        // What is not there any more would come back each time.
        if (response?.ok || response?.status === 404) forget(slug);
      }
      router.refresh();
    })();
  }, [router]);
  return null;
}
