import fs from 'node:fs';

/** What no line of a server's log may hold, with what it would be. */
const secrets: readonly [RegExp, string][] = [
  [/[\w.+-]+@(example\.(org|test)|tidings\.example)/, 'a mail address'],
  [/herring (gulls|pie)/, 'a password'],
  [/[?&]token=[\w-]{20,}/, 'the secret of a link'],
  [/bs_[\w-]{43}/, 'an API token'],
  [/next-auth\.session-token=[^;\s]{20,}/, 'a session'],
  [/eyJ[\w-]{10,}\.[\w-]*\.[\w-]+/, 'a sealed or signed token'],
  [/only-for-tests-only-for-tests/, 'the secret of the site'],
];

/** After all tests: the servers have written nothing that was secret in them. */
export default function searchServersLog(): void {
  const file = 'test-results/e2e-servers.log';
  if (!fs.existsSync(file)) return; // the tests ran against a site that somebody else serves
  const found = fs
    .readFileSync(file, 'utf8')
    .split('\n')
    // Without a mail server the terminal says where each mail is; that is for the demo, and no line of the log.
    .filter((line) => !line.startsWith('Mail to '))
    .flatMap((line) =>
      secrets
        .filter(([pattern]) => pattern.test(line))
        .map(([, what]) => `${what}: ${line.slice(0, 300)}`),
    );
  if (found.length > 0)
    throw new Error(`The servers' log holds what it must not:\n${found.slice(0, 10).join('\n')}`);
}
