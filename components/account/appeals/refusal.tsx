import { AppealForm } from '@/components/account/appeals/appeal-form';
import type { Place } from '@/lib/dates';
import { faultIn } from '@/lib/i18n/faults';
import { lowerFirst } from '@/lib/i18n/lower-first';
import { wordsIn, type Words } from '@/lib/i18n/words';
import type { AppealOutcome } from '@/prisma/generated/enums';

type Props = {
  id: number;
  place: Place;
  /** In the words of the newsroom. */
  reason: string | null;
  /** What the moderator said to the author. */
  message: string | null;
  /** What a rule says that refused it, in English. */
  rule: string | null;
  appeal: { outcome: AppealOutcome | null; answer: string } | null;
};

/** Why one's own comment is not published, and what can be done against it. */
export function Refusal({ id, place, reason, message, rule, appeal }: Props) {
  const { lang, account } = wordsIn(place);
  return (
    <>
      <p className="hint">
        {reason
          ? account.refusal.because({ reason: lowerFirst(reason, lang) })
          : account.refusal.not}
        {rule && ` ${faultIn(rule, place)}`}
      </p>
      {message && (
        <p className="words" dir="auto">
          {account.quoted({ text: faultIn(message, place) })}
        </p>
      )}
      {appeal ? <Appealed {...appeal} words={account} /> : <AppealForm id={id} />}
    </>
  );
}

type AppealedProps = {
  outcome: AppealOutcome | null;
  answer: string;
  words: Words['account'];
};

function Appealed({ outcome, answer, words }: AppealedProps) {
  if (outcome === null) return <p className="hint">{words.refusal.pending}</p>;
  return (
    <>
      <p className="hint">
        {outcome === 'UPHELD' ? words.refusal.upheld : words.refusal.overturned}
      </p>
      {answer && (
        <p className="words" dir="auto">
          {words.quoted({ text: answer })}
        </p>
      )}
    </>
  );
}
