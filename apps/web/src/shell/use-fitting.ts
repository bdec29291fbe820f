import { useLayoutEffect, useRef, useState, type RefObject } from 'react';
import { fitting } from './fitting.js';

const GAP_PX = 3;

/** Measures how many links the bar has room for, again when its width, its words or their letters change. */
export function useFitting(
  count: number,
  language: string,
): { nav: RefObject<HTMLElement | null>; ruler: RefObject<HTMLDivElement | null>; fits: number } {
  const nav = useRef<HTMLElement>(null);
  const ruler = useRef<HTMLDivElement>(null);
  const [fits, setFits] = useState(count);
  useLayoutEffect(() => {
    const measure = (): void => {
      if (!nav.current || !ruler.current) return;
      const widths = [...ruler.current.children].map((word) => word.getBoundingClientRect().width);
      setFits(fitting(widths.slice(0, count), widths[count] ?? 0, GAP_PX, nav.current.clientWidth));
    };
    const watch = new ResizeObserver(measure);
    if (nav.current) watch.observe(nav.current);
    if (ruler.current) watch.observe(ruler.current);
    return () => watch.disconnect();
  }, [count, language]);
  return { nav, ruler, fits };
}
