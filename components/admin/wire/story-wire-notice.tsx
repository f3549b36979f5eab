import { longDateTime, type Place } from '@/lib/dates';
import { adminWirePath } from '@/lib/paths';
import type { WireStoryNotice } from '@/lib/wire/loaders';

type Props = WireStoryNotice & { clock: Place };

/** Above a story that came from a wire: that it was called back, is withheld, under the agency's embargo, or has an update. */
export function StoryWireNotice(props: Props) {
  const { id, service, status, hasUpdate, embargoUntil, clock } = props;
  const words =
    status === 'CANCELED'
      ? `${service} has called this story back. It must not be published.`
      : status === 'WITHHELD'
        ? `${service} withholds this story until further notice.`
        : hasUpdate
          ? `${service} has sent a newer version of this story.`
          : embargoUntil
            ? `${service} has this story under embargo until ${longDateTime(embargoUntil, clock)}.`
            : `From the wire of ${service}.`;
  return (
    <div className="notices-row">
      <p className="notice" role="status">
        {words} <a href={adminWirePath({ id })}>{hasUpdate ? 'See what differs' : 'The item'}</a>
      </p>
    </div>
  );
}
