import type { Problem } from '@/components/admin/story-editor/use-story-save';
import { adminPath, signInPath } from '@/lib/paths';

/** Why a save was refused. What was typed stays where it is. */
export function ProblemNotice({ problem: { words, faults, isSignedOut } }: { problem: Problem }) {
  const named = Object.values(faults).filter((fault) => !words.includes(fault));
  return (
    <div className="err" role="alert">
      <p>{words}</p>
      {named.length > 0 && (
        <ul>
          {named.map((fault) => (
            <li key={fault}>{fault}</li>
          ))}
        </ul>
      )}
      {isSignedOut && (
        <p>
          You are not signed in any more. Your text is kept in this browser:{' '}
          <a href={signInPath(adminPath())} target="_blank">
            sign in in another tab
          </a>
          , then save here again.
        </p>
      )}
    </div>
  );
}
