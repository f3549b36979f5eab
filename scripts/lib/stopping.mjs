// One place that knows what was started and undoes it, in reverse order, whichever way the script ends.
const undo = [];
let ending;

/** Registers what has to be undone; returns a function that takes it back. */
export function onStop(work) {
  undo.push(work);
  return () => {
    const at = undo.indexOf(work);
    if (at >= 0) undo.splice(at, 1);
  };
}

export const isStopping = () => ending !== undefined;

/** Undoes everything, says the `lastWords` and leaves with this code. A second call waits for the first. */
export function stopAll(code = 0, lastWords = () => {}) {
  ending ??= (async () => {
    while (undo.length) {
      await Promise.resolve()
        .then(undo.pop())
        .catch((error) => console.error(error.message));
    }
    lastWords();
    process.exit(code);
  })();
  return ending;
}

/** Ctrl-C, `kill` and a closed terminal stop everything; a second Ctrl-C does not wait. */
export function stopOnSignals() {
  let asked = 0;
  for (const [signal, number] of Object.entries({ SIGINT: 2, SIGTERM: 15, SIGHUP: 1 })) {
    process.on(signal, () => {
      if (signal === 'SIGINT' && ++asked > 2) process.exit(130);
      // Asked to stop while serving is no failure; the shell's 128 + n is for interrupted work.
      void stopAll(serving ? 0 : 128 + number);
    });
  }
}

let serving = false;
/** From here on a signal is the ordinary end: exit code 0. */
export const nowServing = () => {
  serving = true;
};
