import { StatusBadge } from '@/components/admin/status-badge';
import type { StatusName } from '@/lib/articles/schema';
import { adminStoryPath, articlePath, pagePath } from '@/lib/paths';

type Props = { id: number; status: StatusName; slug: string; kind: 'STORY' | 'PAGE' };

/** Over a preview: what it is, and the ways out of it. */
export function PreviewBar({ id, status, slug, kind }: Props) {
  const address = kind === 'PAGE' ? pagePath(slug) : articlePath(slug);
  return (
    <div className="dk-head preview-bar">
      <h1>{status === 'published' ? 'Preview' : 'Preview, not public'}</h1>
      <StatusBadge status={status} />
      <span className="hint">
        The last saved text, as readers will see it at {decodeURIComponent(address)}
      </span>
      <div className="end">
        {status === 'published' && (
          <a className="btn line" href={address}>
            Public page
          </a>
        )}
        <a className="btn" href={adminStoryPath(id)}>
          Back to writing
        </a>
      </div>
    </div>
  );
}
