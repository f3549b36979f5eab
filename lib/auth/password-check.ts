import { AppError } from '@/lib/errors';

/** Whose password it is, and whose site: what an attacker who knows the person would try first. */
export type PasswordOwner = { name?: string; email: string; siteName: string };

/** A password that takes fewer guesses than this (10^8) is among the first that are tried. */
const fewestGuesses = 8;
/** The same for what is left without spaces and punctuation: 10^5. */
const fewestGuessesBare = 5;
/** Characters that must be left when the person's and the site's names are taken out. */
const fewestOthers = 8;
/** Longer passwords are looked at in pieces: the time that an estimate takes grows with the square of the length. */
const pieceCharacters = 64;

const words = {
  common: 'This password is among the most common ones, which are tried first. Choose another.',
  person: 'This is little more than your own name or address. Choose something else.',
  site: 'This is little more than the name of this site. Choose something else.',
  guessable:
    'This password is easily guessed: it repeats itself, follows the keyboard or the alphabet, or adds little to a common word. A few words that nobody else would put together are good.',
} as const;

const load = async () => {
  const [{ ZxcvbnFactory }, { adjacencyGraphs, dictionary }] = await Promise.all([
    import('@zxcvbn-ts/core'),
    import('@zxcvbn-ts/language-common'),
  ]);
  const common = dictionary['passwords-common'];
  const estimator = new ZxcvbnFactory({ dictionary: { common }, graphs: adjacencyGraphs });
  return { common: new Set(common), estimator };
};
let loaded: ReturnType<typeof load> | undefined;

/** Names and addresses as the pieces that people make passwords of: "Hedda Lund" is "hedda", "lund" and "heddalund". */
const piecesOf = (...texts: readonly string[]): string[] => {
  const pieces = texts.flatMap((text) => {
    const parts = plain(text).split(/[^\p{L}\p{N}]+/u);
    return [...parts, parts.join('')];
  });
  // The longest first, so that taking "lund" out does not leave half of "lundgren" behind.
  return [...new Set(pieces)]
    .filter((piece) => piece.length >= 3)
    .sort((a, b) => b.length - a.length);
};

const plain = (text: string) => text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();

const digits: Record<string, string> = Object.fromEntries(
  ['0o', '1l', '3e', '4a', '5s', '7t', '@a', '$s', '!i'].map(([digit, letter]) => [digit, letter]),
);

/** Also with digits for letters, as in "h3dda". */
const isLittleMoreThan = (password: string, pieces: readonly string[]): boolean =>
  [password, password.replace(/[013457@$!]/g, (digit) => digits[digit]!)].some((spelled) => {
    const rest = pieces.reduce((left, piece) => left.replaceAll(piece, ' '), spelled);
    return rest !== spelled && rest.replace(/[^\p{L}\p{N}]/gu, '').length < fewestOthers;
  });

/**
 * Why this password must not be taken, in words for the person who chose it; null when it is good. Whether it is long
 * enough is said by `passwordSchema`; there are no rules about kinds of characters (OWASP ASVS 5.0, 6.2). Nothing leaves
 * this process: the list of common passwords is a package's, loaded when the first password is chosen.
 */
export async function checkPassword(
  password: string,
  { name = '', email, siteName }: PasswordOwner,
): Promise<string | null> {
  const { common, estimator } = await (loaded ??= load());
  const typed = plain(password);
  if (common.has(password.toLowerCase()) || common.has(typed)) return words.common;
  // Of an address the whole, the part before the @ and the provider's name, but not "com".
  const person = [plain(email), ...piecesOf(name, email.replace(/\.[^.@]*$/, ''))];
  const site = piecesOf(siteName);
  if (isLittleMoreThan(typed, person)) return words.person;
  if (isLittleMoreThan(typed, site)) return words.site;
  if (isLittleMoreThan(typed, [...person, ...site])) return words.person;

  const isHard = (text: string, guesses: number) =>
    // One part that is hard to guess makes the whole so.
    cut(text).some((part) => estimator.check(part, [...person, ...site]).guessesLog10 >= guesses);
  if (!isHard(password, fewestGuesses)) return words.guessable;
  // "monkey-monkey-12" is hardly more than without its dashes, which an estimate takes for two words.
  const bare = password.replace(/[\s\p{P}]/gu, '');
  const isMostlyWords = bare.length < password.length && bare.length * 2 > password.length;
  return isMostlyWords && !isHard(bare, fewestGuessesBare) ? words.guessable : null;
}

const cut = (text: string): string[] => {
  const letters = [...text];
  const count = Math.ceil(letters.length / pieceCharacters);
  return Array.from({ length: count }, (_, at) =>
    letters.slice(at * pieceCharacters, (at + 1) * pieceCharacters).join(''),
  );
};

/** The same as a refusal beside the field. Throws `invalid`. */
export async function demandGoodPassword(password: string, owner: PasswordOwner): Promise<void> {
  const message = await checkPassword(password, owner);
  if (message) throw new AppError('invalid', message, { fields: [{ path: 'password', message }] });
}
