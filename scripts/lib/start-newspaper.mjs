// The work of `npm start`.
import { followParent } from './follow-parent.mjs';
import { greet } from './greet.mjs';
import { prepare } from './prepare.mjs';
import { complain, say } from './say.mjs';
import { nowServing, stopAll, stopOnSignals } from './stopping.mjs';

export async function main() {
  stopOnSignals();
  followParent();
  try {
    const { env } = await prepare(async () => {
      const { build, buildIsStale } = await import('../build.mjs');
      if (buildIsStale()) await build();
    });
    const { serve } = await import('../serve.mjs');
    await serve({ env });
    nowServing();
    say('serving');
    greet(env);
  } catch (error) {
    await stopAll(complain(error));
  }
}
