import { DeskMoment } from '@/components/admin/desk-moment';
import { sanctionWords } from '@/components/admin/members/words';
import { NoteForm } from '@/components/admin/people/note-form';
import { noteMemberAction } from '@/lib/moderation/members/actions';
import type { MemberView } from '@/lib/moderation/members/loaders';

/** What was decided about them, and what colleagues should know. */
export function MemberHistory({ view }: { view: MemberView }) {
  const { member, sanctions, notes, may, now, place } = view;
  const moment = (at: Date) => <DeskMoment at={at} now={now} place={place} />;
  return (
    <>
      <section className="panel" aria-labelledby="history">
        <h2 id="history">History</h2>
        <div className="in">
          {sanctions.length === 0 ? (
            <p className="hint">Nothing has been decided about them yet.</p>
          ) : (
            <ol className="said-of">
              {sanctions.map(({ id, at, actor, action, until, since, reason }) => (
                <li key={id}>
                  <p className="hint">{moment(at)}</p>
                  <p>
                    <bdi>{actor?.name ?? 'A former colleague'}</bdi> {sanctionWords[action]}
                    {until && <> until {moment(until)}</>}
                    {since && <> since {moment(since)}</>}
                    <q>{reason}</q>
                  </p>
                </li>
              ))}
            </ol>
          )}
        </div>
      </section>
      <section className="panel" aria-labelledby="notes">
        <h2 id="notes">Notes</h2>
        <div className="in">
          {may.note && <NoteForm userId={member.id} action={noteMemberAction} />}
          {notes.length === 0 ? (
            <p className="hint">No notes yet.</p>
          ) : (
            <ol className="said-of">
              {notes.map((note) => (
                <li key={note.id}>
                  <p className="hint">
                    {moment(note.at)}, <bdi>{note.by ?? 'a former colleague'}</bdi>
                  </p>
                  <p className="words">{note.text}</p>
                </li>
              ))}
            </ol>
          )}
        </div>
      </section>
    </>
  );
}
