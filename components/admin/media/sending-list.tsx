import type { Sending } from '@/components/admin/media/use-uploads';
import { FaultLine } from '@/components/ui/fault-line';
import { adminPicturePath } from '@/lib/paths';

type Props = {
  sending: readonly Sending[];
  /** What is done with a picture that was there already; a link to it when left out. */
  onExisting?: (id: number) => void;
};

/** Pictures on their way, and what became of each. */
export function SendingList({ sending, onExisting }: Props) {
  return (
    <ul className="sending" aria-live="polite">
      {sending.map((one) => (
        <li key={one.key}>
          <Line one={one} onExisting={onExisting} />
        </li>
      ))}
    </ul>
  );
}

function Line({ one, onExisting }: { one: Sending; onExisting: Props['onExisting'] }) {
  const { name, part, result, again } = one;
  if (!result)
    return (
      <>
        <span className="of">{name}</span>
        <progress aria-label={`Uploading ${name}`} value={part ?? 0} max={1} />
      </>
    );
  if (result.ok)
    return (
      <>
        <span className="of">{name}</span> <span className="hint">Added.</span>
      </>
    );
  const { message, existing } = result;
  return (
    <>
      <span className="of">{name}</span>
      <FaultLine>{message}</FaultLine>
      {existing !== null && (
        <span className="add">
          {onExisting ? (
            <button type="button" className="btn line" onClick={() => onExisting(existing)}>
              Use that one
            </button>
          ) : (
            <a className="btn line" href={adminPicturePath(existing)}>
              Show that one
            </a>
          )}
          <button type="button" className="text" onClick={again}>
            Add it again all the same
          </button>
        </span>
      )}
    </>
  );
}
