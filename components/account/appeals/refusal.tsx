import { AppealForm } from '@/components/account/appeals/appeal-form';
import type { AppealOutcome } from '@/prisma/generated/enums';

type Props = {
  id: number;
  /** In the words of the newsroom. */
  reason: string | null;
  /** What the moderator said to the author. */
  message: string | null;
  appeal: { outcome: AppealOutcome | null; answer: string } | null;
};

const lowerFirst = (text: string) => text.charAt(0).toLowerCase() + text.slice(1);

/** Why one's own comment is not published, and what can be done against it. */
export function Refusal({ id, reason, message, appeal }: Props) {
  return (
    <>
      <p className="hint">Not published.{reason && ` Reason: ${lowerFirst(reason)}.`}</p>
      {message && (
        <p className="words" dir="auto">
          “{message}”
        </p>
      )}
      {appeal ? <Appealed {...appeal} /> : <AppealForm id={id} />}
    </>
  );
}

function Appealed({ outcome, answer }: { outcome: AppealOutcome | null; answer: string }) {
  if (outcome === null) return <p className="hint">You have appealed. It is still to be heard.</p>;
  return (
    <>
      <p className="hint">
        {outcome === 'UPHELD'
          ? 'Your appeal was heard, and the decision stands.'
          : 'Your appeal was right, and the comment was published; it has been taken down again since.'}
      </p>
      {answer && (
        <p className="words" dir="auto">
          “{answer}”
        </p>
      )}
    </>
  );
}
