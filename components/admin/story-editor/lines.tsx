'use client';

import { LengthGauge } from '@/components/admin/story-editor/length-gauge';
import { Fault } from '@/components/admin/story-editor/fault';
import { storyLimits } from '@/lib/articles/schema';

type Props = {
  headline: string;
  standfirst: string;
  faults: Record<string, string>;
  onChange: (change: { headline?: string; standfirst?: string }) => void;
};

/** What is written in one line, however it was typed or pasted. */
const oneLine = (value: string) => value.replace(/\s*\n\s*/g, ' ');

/** Headline and standfirst, set as readers will see them, each with its gauge. */
export function Lines({ headline, standfirst, faults, onChange }: Props) {
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
        aria-describedby="s-headline-fault"
        onChange={(event) => onChange({ headline: oneLine(event.target.value) })}
      />
      <LengthGauge length={headline.length} good={80} max={storyLimits.headline} />
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
