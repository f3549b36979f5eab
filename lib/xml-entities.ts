import { parseFragment } from 'parse5';

const found = new Map<string, string | undefined>();

/** What HTML has under a name such as "eacute"; undefined where it has nothing. */
function signOf(name: string): string | undefined {
  if (!/^[a-z][a-z\d]{1,31}$/i.test(name)) return undefined;
  if (!found.has(name) && found.size < 5_000) {
    const [node] = parseFragment(`&${name};`).childNodes;
    const text = node && 'value' in node ? node.value : '';
    // Of "&notit;" HTML reads the beginning, and leaves the rest with its semicolon.
    found.set(name, text.endsWith(';') ? undefined : text);
  }
  return found.get(name);
}

/**
 * The names that a parser of XML knows, and those of HTML with them: feeds, exports and wires use them without having
 * declared them.
 */
export const withHtmlNames = (own: Record<string, string>): Record<string, string> =>
  new Proxy(own, {
    get: (known, name) =>
      typeof name === 'string' ? (known[name] ?? signOf(name)) : (undefined as never),
  });
