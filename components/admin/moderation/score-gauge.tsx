import type { CSSProperties } from 'react';
import { scoreName } from '@/components/admin/moderation/words';
import type { Bars } from '@/lib/triage/judge';

type Props = { score: number; bars: Bars };

/** How likely the comment is bad as the triage sees it, on a gauge with the bars from which it does something by itself. */
export function ScoreGauge({ score, bars: { appearsBelow, waitsFrom } }: Props) {
  const bars = [
    ...(appearsBelow === null ? [] : [`below ${scoreName(appearsBelow)} it may appear by itself`]),
    ...(waitsFrom === null ? [] : [`from ${scoreName(waitsFrom)} it waits`]),
  ];
  const words = ['how likely it is bad', ...bars].join('; ');
  const hi = waitsFrom ?? 1;
  const places = { '--at': score, '--lo': Math.min(appearsBelow ?? 0, hi), '--hi': hi };
  return (
    <div className="score" role="img" aria-label={`Score ${score.toFixed(2)} of 1: ${words}`}>
      <p>
        <b className="n">{scoreName(score)}</b> <span className="hint">{words}</span>
      </p>
      <div className="rail2" style={places as CSSProperties} />
    </div>
  );
}
