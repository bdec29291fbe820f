/** Prints one line of the drill's report. */
export type Tell = (good: boolean, what: string, figures: string) => void;
