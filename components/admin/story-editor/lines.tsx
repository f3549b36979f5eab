'use client';

import { LengthGauge } from '@/components/admin/story-editor/length-gauge';
import { Fault } from '@/components/admin/story-editor/fault';
import { storyLimits } from '@/lib/articles/schema';
import { standInHeadline } from '@/lib/articles/stand-in/headline';

type Props = {
  headline: string;
  standfirst: string;
  faults: Record<string, string>;
  /** Something stands in for the headline. */
  isStandIn: boolean;
  onChange: (change: { headline?: string; standfirst?: string }) => void;
};

/** What is written in one line, however it was typed or pasted. */
const oneLine = (value: string) => value.replace(/\s*\n\s*/g, ' ');

/** Headline and standfirst, set as readers will see them, each with its gauge. */
export function Lines({ headline, standfirst, faults, isStandIn, onChange }: Props) {
  return (
    <>
      <label className="vh" htmlFor="s-headline">
        Headline
      </label>
      <textarea
        id="s-headline"
        className="ttl"
        rows={1}
        value={headline}
        placeholder="Headline"
        aria-invalid={'headline' in faults}
        aria-describedby="s-headline-fault s-headline-hint"
        onChange={(event) => onChange({ headline: oneLine(event.target.value) })}
      />
      <LengthGauge length={headline.length} good={80} max={storyLimits.headline} />
      {isStandIn && headline.trim() === '' && (
        <p className="hint" id="s-headline-hint">
          It is called “{standInHeadline}” until you write a headline, and cannot come out before.
        </p>
      )}
      <Fault id="s-headline-fault" words={faults.headline} />
      <label className="vh" htmlFor="s-standfirst">
        Standfirst
      </label>
      <textarea
        id="s-standfirst"
        className="std"
        rows={1}
        value={standfirst}
        placeholder="Standfirst: what happened, in a sentence or two"
        aria-invalid={'standfirst' in faults}
        aria-describedby="s-standfirst-fault"
        onChange={(event) => onChange({ standfirst: oneLine(event.target.value) })}
      />
      <LengthGauge length={standfirst.length} good={180} max={storyLimits.standfirst} />
      <Fault id="s-standfirst-fault" words={faults.standfirst} />
    </>
  );
}
