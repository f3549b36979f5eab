import { useEffect, useRef } from 'react';
import { draftQuery } from '@/components/admin/front/draft-query';
import type { DraftPlacement } from '@/lib/front/editions/schema';
import { frontPreviewPath } from '@/lib/paths';

export const previewWidths = { phone: 390, desktop: 1280 } as const;
export type PreviewWidth = keyof typeof previewWidths;

type Props = {
  width: PreviewWidth;
  section: string;
  liveAt: string;
  placements: readonly DraftPlacement[];
  onClose: () => void;
};

/** The front as readers will see it, at the width of their screen. */
export function PreviewFrame({ width, section, liveAt, placements, onClose }: Props) {
  const src = `${frontPreviewPath()}?${draftQuery({ section, liveAt, placements })}`;
  const pixels = previewWidths[width];
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), [width]);
  return (
    <section className="panel fd-preview" aria-labelledby="fd-preview">
      <h2 id="fd-preview" ref={heading} tabIndex={-1}>
        Preview at {pixels} pixels
        <span className="end">
          <a href={src} target="_blank" rel="noreferrer">
            In a window of its own
          </a>{' '}
          <button className="text" type="button" onClick={onClose}>
            Close the preview
          </button>
        </span>
      </h2>
      <div className="fd-screen">
        {/* Without scripts: it is for looking at. */}
        <iframe
          src={src}
          title={`The front at ${pixels} pixels`}
          sandbox="allow-same-origin"
          width={pixels}
          height={width === 'phone' ? 760 : 820}
        />
      </div>
    </section>
  );
}
