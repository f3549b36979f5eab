/** Longer than any answer should take, shorter than what supervisors wait before they kill. */
const patienceMs = 9_000;
/** One Ctrl-C may arrive several times: from the terminal, from npm and from whoever started us. */
const sameWishMs = 2_000;

/**
 * Ends this process in good order when it is told to (SIGTERM, SIGINT) or when the one that started it is gone, however
 * it went. Told again after a while, or when it takes too long, it ends at once.
 */
export function onStop(stop: () => Promise<void>): void {
  let since: number | undefined;
  const begin = () => {
    if (since !== undefined) {
      if (Date.now() - since > sameWishMs) process.exit(1);
      return;
    }
    since = Date.now();
    setTimeout(() => process.exit(1), patienceMs).unref();
    stop().then(
      () => process.exit(0),
      () => process.exit(1),
    );
  };
  process.on('SIGTERM', begin);
  process.on('SIGINT', begin);
  process.on('disconnect', begin);
}
