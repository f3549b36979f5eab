import { adminMediaPath } from '@/lib/paths';

/** Says that rights in pictures in use end soon or have ended; nothing when none do. */
export function RightsNotice({
  count,
  where,
}: {
  count: number;
  where: 'in use' | 'in this story';
}) {
  if (count === 0) return null;
  return (
    <p className="told notice" role="note">
      <span>
        {count === 1
          ? `The rights in a picture ${where} end`
          : `The rights in ${count} pictures ${where} end`}{' '}
        soon or have ended.
      </span>
      <a href={adminMediaPath({ only: 'expiring' })}>Show such pictures</a>
    </p>
  );
}
