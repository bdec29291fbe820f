import type { ReactElement } from 'react';

/** Line icons of 16 × 16, drawn in the colour of the text beside them. They never stand without words. */
const paths = {
  met: 'M3 8.5l3.2 3.2L13 5',
  part: 'M3 8h10',
  unmet: 'M4 4l8 8M12 4l-8 8',
  unknown: 'M5.7 6.2a2.3 2.3 0 1 1 3.3 2c-.7.4-1 .8-1 1.5M8 12.4v.1',
  wait: 'M8 4.2V8l2.6 1.7M14 8A6 6 0 1 1 2 8a6 6 0 0 1 12 0z',
  open: 'M5.5 3l5 5-5 5',
  back: 'M10.5 3l-5 5 5 5',
  plus: 'M8 3v10M3 8h10',
  search: 'M11 11l3 3M12.5 7.5a5 5 0 1 1-10 0 5 5 0 0 1 10 0z',
  live: 'M8 8h.1M5 5a4.2 4.2 0 0 0 0 6M11 5a4.2 4.2 0 0 1 0 6M3 3a7 7 0 0 0 0 10M13 3a7 7 0 0 1 0 10',
  place:
    'M8 14s4.5-4.3 4.5-7.6a4.5 4.5 0 1 0-9 0C3.5 9.7 8 14 8 14zM8 8a1.6 1.6 0 1 0 0-3.2A1.6 1.6 0 0 0 8 8z',
} as const;

export type IconName = keyof typeof paths;

export function Icon({ name }: { name: IconName }): ReactElement {
  return (
    <svg className="icon" viewBox="0 0 16 16" width="16" height="16" aria-hidden="true" focusable="false">
      <path
        d={paths[name]}
        fill="none"
        stroke="currentColor"
        strokeWidth="1.8"
        strokeLinecap="round"
        strokeLinejoin="round"
      />
    </svg>
  );
}
