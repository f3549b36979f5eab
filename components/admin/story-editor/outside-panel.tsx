import { Panel } from '@/components/admin/story-editor/panel';
import {
  adminCorrectionsPath,
  adminLivePath,
  adminPreviewLinksPath,
  adminRelatedPath,
} from '@/lib/paths';

/** What readers and guests are told or shown of a saved story, on pages of its own. */
export function OutsidePanel({ storyId }: { storyId: number }) {
  return (
    <Panel title="Readers and guests" isOpen={false}>
      <p>
        <a href={adminPreviewLinksPath(storyId)}>Preview links for people outside</a>
      </p>
      <p>
        <a href={adminRelatedPath(storyId)}>Related stories, and what is offered below this one</a>
      </p>
      <p>
        <a href={adminLivePath(storyId)}>Live coverage</a>
      </p>
      <p>
        <a href={adminCorrectionsPath(storyId)}>Corrections, and what readers see of changes</a>
      </p>
    </Panel>
  );
}
