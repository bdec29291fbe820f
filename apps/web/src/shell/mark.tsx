import type { ReactElement } from 'react';

export function Mark(): ReactElement {
  return (
    <span className="mark">
      <svg viewBox="0 0 32 32" width="30" height="30" aria-hidden="true" focusable="false">
        <rect width="32" height="32" rx="7" fill="#fff" fillOpacity=".14" />
        <path
          d="M7 19c3.5-6 6.5-7 9-3s5.5 3 9-3"
          fill="none"
          stroke="#fff"
          strokeWidth="3"
          strokeLinecap="round"
        />
        <circle cx="9.5" cy="11" r="2.5" fill="#f2b84b" />
        <circle cx="22.5" cy="20.5" r="2.5" fill="#f2b84b" />
      </svg>
      <span className="mark__name">Chung Tay</span>
    </span>
  );
}
