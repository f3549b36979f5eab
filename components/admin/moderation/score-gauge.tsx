import type { CSSProperties } from 'react';
import { scoreName } from '@/components/admin/moderation/words';

/** How likely the comment is bad as the triage sees it, on a gauge. */
export function ScoreGauge({ score }: { score: number }) {
  return (
    <div
      className="score bare"
      role="img"
      aria-label={`Score ${score.toFixed(2)} of 1: how likely it is bad`}
    >
      <p>
        <b className="n">{scoreName(score)}</b> <span className="hint">how likely it is bad</span>
      </p>
      <div className="rail2" style={{ '--at': score } as CSSProperties} />
    </div>
  );
}
