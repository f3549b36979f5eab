import { adminWirePath } from '@/lib/paths';
import type { WireStoryNotice } from '@/lib/wire/loaders';

/** Above a story that came from a wire: that it was called back, is withheld, under the agency's embargo, or has an update. */
export function StoryWireNotice({ id, service, status, hasUpdate, embargoUntil }: WireStoryNotice) {
  const words =
    status === 'CANCELED'
      ? `${service} has called this story back. It must not be published.`
      : status === 'WITHHELD'
        ? `${service} withholds this story until further notice.`
        : hasUpdate
          ? `${service} has sent a newer version of this story.`
          : embargoUntil
            ? `${service} has this story under embargo until ${embargoUntil.toISOString()}.`
            : `From the wire of ${service}.`;
  return (
    <div className="notices-row">
      <p className="notice" role="status">
        {words} <a href={adminWirePath({ id })}>{hasUpdate ? 'See what differs' : 'The item'}</a>
      </p>
    </div>
  );
}
