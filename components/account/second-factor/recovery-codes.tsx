'use client';

import { useState, useSyncExternalStore } from 'react';
import { useWords } from '@/components/account/words';
import { securityPath } from '@/lib/paths';

const never = () => () => undefined;
const useHasScript = () =>
  useSyncExternalStore(
    never,
    () => true,
    () => false,
  );

/** Ten codes, shown this once. The list and the file work without script; copying and printing by a button do not. */
export function RecoveryCodes({ codes, siteName }: { codes: readonly string[]; siteName: string }) {
  const hasScript = useHasScript();
  const words = useWords().own.codes;
  const [isCopied, setCopied] = useState(false);
  const text = `${words.file({ siteName })}\n\n${codes.join('\n')}\n`;
  return (
    <section className="codes" data-ink="harbour" aria-label={words.yours}>
      <h3>{words.yours}</h3>
      <p>{words.what({ once: <b>{words.once}</b> })}</p>
      <ol>
        {codes.map((code) => (
          <li key={code}>
            <code>{code}</code>
          </li>
        ))}
      </ol>
      <p className="keep">
        <a
          className="btn line"
          href={`data:text/plain;charset=utf-8,${encodeURIComponent(text)}`}
          download="recovery-codes.txt"
        >
          {words.download}
        </a>
        {hasScript && (
          <>
            <button
              type="button"
              className="btn line"
              onClick={() => void navigator.clipboard.writeText(text).then(() => setCopied(true))}
            >
              {isCopied ? words.copied : words.copy}
            </button>
            <button type="button" className="btn line" onClick={() => window.print()}>
              {words.print}
            </button>
          </>
        )}
      </p>
      <p>
        <a href={securityPath()}>{words.kept}</a>
      </p>
    </section>
  );
}
