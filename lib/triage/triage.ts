import { featuresOf, type Features } from '@/lib/triage/features';
import { learn, newModel, score, type Model } from '@/lib/triage/model';
import { newTrack, remember, type Track } from '@/lib/triage/record';

/** All that the triage of a site knows: a cache of its decision log, which rebuild() makes again byte for byte. */
export type Triage = { model: Model; record: Track };

/** A triage that has seen nothing. */
export const newTriage = (): Triage => ({ model: newModel(), record: newTrack() });

/** What a person decided about a text, and which phases of the pipeline had spoken about it. */
export type Example = { text: string; signals: readonly string[]; isBad: boolean };

/** How bad a comment looks, as a logit. It grows with the likelihood that a moderator rejects it. */
export const scoreText = ({ model }: Triage, text: string, signals: readonly string[] = []) =>
  score(model, featuresOf(text, signals));

/**
 * Learns one decision by a person. What the model thought of it before is put on record first: thresholds are taken from
 * such honest scores only. Returns that score.
 */
export function learnDecision(
  { model, record }: Triage,
  features: Features,
  isBad: boolean,
): number {
  const logit = score(model, features);
  remember(record, { logit, isBad });
  learn(model, features, isBad);
  return logit;
}

/**
 * The triage that comes of these examples, the same bytes as learning them one by one. One pass only: thresholds are taken
 * from scores given before each decision, and weights of more passes would be on another scale.
 */
export function rebuild(examples: Iterable<Example>): Triage {
  const triage = newTriage();
  for (const { text, signals, isBad } of examples) {
    learnDecision(triage, featuresOf(text, signals), isBad);
  }
  return triage;
}
