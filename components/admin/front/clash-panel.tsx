import { differences } from '@/lib/front/editions/draft';
import type { Clash, DraftPlacement, PickStory } from '@/lib/front/editions/schema';
import type { Slot } from '@/lib/front/slots';

type Props = {
  clash: Clash;
  mine: readonly DraftPlacement[];
  slots: readonly Slot[];
  stories: readonly PickStory[];
  onTakeTheirs: () => void;
};

/** A colleague has changed the front: where theirs and mine differ, and both ways on. */
export function ClashPanel({ clash, mine, slots, stories, onTakeTheirs }: Props) {
  const words = (id: number | null) =>
    id === null
      ? 'fills itself'
      : (stories.find((one) => one.id === id)?.headline ?? `Story ${id}`);
  const rows = differences(mine, clash.theirs, slots);
  return (
    <section className="panel fd-clash" aria-labelledby="fd-clash">
      <h2 id="fd-clash">Somebody was faster</h2>
      <div className="in">
        <p role="alert">{clash.words}</p>
        {rows.length > 0 ? (
          <table className="list">
            <thead>
              <tr>
                <th scope="col">Place</th>
                <th scope="col">Readers see</th>
                <th scope="col">Yours</th>
              </tr>
            </thead>
            <tbody>
              {rows.map(({ slot, mine: own, theirs }) => (
                <tr key={slot.key}>
                  <th scope="row">{slot.name}</th>
                  <td>{words(theirs)}</td>
                  <td>{words(own)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        ) : (
          <p>What readers see now has the same stories in the same places as yours.</p>
        )}
        <div className="fd-pair">
          <button className="btn" name="intent" value="save">
            Save mine on top
          </button>
          <button className="btn line" type="button" onClick={onTakeTheirs}>
            Take theirs
          </button>
        </div>
      </div>
    </section>
  );
}
