'use client';

import { useEffect, useState } from 'react';
import type { DocNode } from '@/lib/articles/document';
import { brokenLinksAction } from '@/lib/articles/links/actions';
import { innerLinks } from '@/lib/articles/links/in-document';

/** The links of a text that lead readers to nothing, as it is when this is first asked; in words why they are not known. */
export function useBrokenLinks(body: DocNode, siteUrl: string): string[] | 'asked' | 'unknown' {
  const [asked] = useState(body);
  const [found, setFound] = useState<string[] | 'asked' | 'unknown'>(() =>
    innerLinks(body, siteUrl).length === 0 ? [] : 'asked',
  );
  useEffect(() => {
    if (found !== 'asked') return;
    let isOver = false;
    void brokenLinksAction({ body: asked })
      .catch(() => null)
      .then((answer) => {
        if (!isOver) setFound(answer?.ok ? answer.data : 'unknown');
      });
    return () => {
      isOver = true;
    };
  }, [asked, found]);
  return found;
}
