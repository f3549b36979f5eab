// Runs on any Node that knows ES modules, to tell the too old ones: no syntax here that they could stumble over.

// The first good release of each line; later lines than the last are good from their start.
const lines = [
  [20, 20, 2],
  [22, 22, 0],
  [24, 13, 0],
];

/** A sentence for a Node.js that is too old, or null. */
export function nodeProblem(version) {
  const [major, minor, patch] = version.split('.').map(Number);
  const floor = lines.filter((line) => line[0] === major)[0];
  const isGood = floor
    ? minor > floor[1] || (minor === floor[1] && patch >= floor[2])
    : major > lines[lines.length - 1][0];
  if (isGood) return null;
  return `Broadsheet needs Node.js 20.20.2, 22.22, 24.13 or newer, and this is ${version}: install a newer one from https://nodejs.org.`;
}
