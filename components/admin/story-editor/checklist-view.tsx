import type { CheckedRule } from '@/lib/articles/checklist';

/** What was looked at before a story goes out: what is missing first, and what keeps it back above all. */
export function ChecklistView({ rules }: { rules: CheckedRule[] }) {
  if (rules.length === 0) return null;
  const weight = ({ isMet, level }: CheckedRule) => (isMet ? 2 : level === 'BLOCK' ? 0 : 1);
  const sorted = rules.toSorted((a, b) => weight(a) - weight(b));
  return (
    <ul className="checks" aria-label="Checklist">
      {sorted.map(({ rule, isMet, level, words }) => (
        <li key={rule} data-state={isMet ? 'met' : level === 'BLOCK' ? 'blocks' : 'warns'}>
          <b>{isMet ? 'Right' : level === 'BLOCK' ? 'Must be right' : 'Look again'}</b>
          <span>{words}.</span>
        </li>
      ))}
    </ul>
  );
}
