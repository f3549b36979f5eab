'use client';

import { useState } from 'react';
import { Fault } from '@/components/admin/story-editor/fault';
import { storyLimits, type Named } from '@/lib/articles/schema';

type Props = {
  chosen: Named[];
  known: Named[];
  mayMake: boolean;
  fault: string | undefined;
  onChange: (topics: Named[]) => void;
};

const isSame = (a: string, b: string) => a.toLowerCase() === b.toLowerCase();

/** Topics, added by name one after another; a name that is new becomes a topic with the save, when the person may make one. */
export function TopicsField({ chosen, known, mayMake, fault, onChange }: Props) {
  const [typed, setTyped] = useState('');
  const [words, setWords] = useState('');
  const add = () => {
    const name = typed.replace(/\s+/g, ' ').trim();
    if (!name) return;
    const topic = known.find((one) => isSame(one.name, name) || one.slug === name);
    if (!topic && !mayMake)
      return setWords(`There is no topic “${name}” yet; an editor can make it.`);
    if (chosen.length >= storyLimits.topics)
      return setWords(`At most ${storyLimits.topics} topics.`);
    setWords(topic ? '' : `“${name}” is new: it becomes a topic when you save.`);
    setTyped('');
    if (!chosen.some((one) => isSame(one.name, topic?.name ?? name)))
      onChange([...chosen, topic ?? { slug: '', name }]);
  };
  return (
    <fieldset>
      <legend>Topics</legend>
      {chosen.length > 0 && (
        <ul className="picked">
          {chosen.map((topic) => (
            <li key={topic.name}>
              {topic.name}
              {topic.slug === '' && <span className="hint"> new</span>}
              <button
                type="button"
                className="text"
                aria-label={`Remove ${topic.name}`}
                onClick={() => onChange(chosen.filter((one) => one !== topic))}
              >
                Remove
              </button>
            </li>
          ))}
        </ul>
      )}
      <div className="add">
        <label className="vh" htmlFor="s-topic">
          Add a topic
        </label>
        <input
          id="s-topic"
          list="s-topics"
          value={typed}
          maxLength={60}
          placeholder="Add a topic"
          onChange={(event) => setTyped(event.target.value)}
          onKeyDown={(event) => {
            if (event.key !== 'Enter' || event.nativeEvent.isComposing) return;
            event.preventDefault();
            add();
          }}
        />
        <datalist id="s-topics">
          {known.map(({ slug, name }) => (
            <option key={slug} value={name} />
          ))}
        </datalist>
        <button type="button" className="btn line" onClick={add}>
          Add
        </button>
      </div>
      <p className="hint" role="status">
        {words}
      </p>
      <Fault id="s-topics-fault" words={fault} />
    </fieldset>
  );
}
