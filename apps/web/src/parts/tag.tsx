import type { ReactElement, ReactNode } from 'react';
import { Icon, type IconName } from './icons.js';

export type Tone = 'good' | 'wait' | 'ask' | 'bad' | 'idle';

const ICONS: Readonly<Record<Tone, IconName>> = {
  good: 'met',
  wait: 'wait',
  ask: 'unknown',
  bad: 'unmet',
  idle: 'part',
};

/** One tag, one colour, one meaning, everywhere; shape and words say it too. */
export function Tag({ tone, children }: { tone: Tone; children: ReactNode }): ReactElement {
  return (
    <span className={`tag tag--${tone}`}>
      <Icon name={ICONS[tone]} />
      <span>{children}</span>
    </span>
  );
}
