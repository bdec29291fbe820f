export interface OccupationProposal {
  readonly code: string;
  readonly name: string;
  /** 0–1, best first. */
  readonly score: number;
}

/** VSCO groups for a job title as people write it, best first, at most `limit`. Empty when nothing fits. */
export function proposeOccupations(title: string, limit = 5): readonly OccupationProposal[] {
  throw new Error(`pending ${title} ${limit}`);
}
