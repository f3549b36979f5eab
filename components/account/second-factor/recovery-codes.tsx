'use client';

import { useState, useSyncExternalStore } from 'react';
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
  const [isCopied, setCopied] = useState(false);
  const text = `Recovery codes for ${siteName}. Each works once.\n\n${codes.join('\n')}\n`;
  return (
    <section className="codes" data-ink="harbour" aria-label="Your recovery codes">
      <h3>Your recovery codes</h3>
      <p>
        Each of them stands in once for your phone or passkey, for example when it is lost. Print
        them or keep them in a password manager. <b>They are not shown again.</b>
      </p>
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
          Download as text
        </a>
        {hasScript && (
          <>
            <button
              type="button"
              className="btn line"
              onClick={() => void navigator.clipboard.writeText(text).then(() => setCopied(true))}
            >
              {isCopied ? 'Copied' : 'Copy'}
            </button>
            <button type="button" className="btn line" onClick={() => window.print()}>
              Print
            </button>
          </>
        )}
      </p>
      <p>
        <a href={securityPath()}>I have kept them</a>
      </p>
    </section>
  );
}
