import type { Side } from '@/components/admin/story-editor/merge';

const words: Record<Side, string> = { theirs: 'Theirs', mine: 'Yours', both: 'Both' };

/** What stands in one place: theirs, mine, or both one after the other. */
export function SideChoice({
  name,
  side,
  takesBoth,
  onChoose,
}: {
  name: string;
  side: Side;
  takesBoth: boolean;
  onChoose: (side: Side) => void;
}) {
  const sides: Side[] = takesBoth ? ['theirs', 'mine', 'both'] : ['theirs', 'mine'];
  return (
    <div className="choose">
      {sides.map((one) => (
        <label key={one}>
          <input
            type="radio"
            name={name}
            value={one}
            // What only a list or words can be counts as mine where neither is.
            checked={side === one || (side === 'both' && !takesBoth && one === 'mine')}
            onChange={() => onChoose(one)}
          />
          {words[one]}
        </label>
      ))}
    </div>
  );
}
