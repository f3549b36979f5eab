/** For how long a moderator may take a decision back, and a little more: only then is it mailed. */
export const undoMilliseconds = 15_000;
