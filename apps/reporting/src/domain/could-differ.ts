import { at, type Grid, YEAR } from './year-table.js';

/** One hidden cell: by how much its number could be thought larger or smaller without contradicting anything known of it. */
export interface Slack {
  readonly row: number;
  readonly column: number;
  readonly up: boolean;
  readonly down: boolean;
}

/**
 * Which hidden cells of a table with all its sums could hold another number than they do. A table whose sums are cells too
 * is a network: rows and columns are nodes, hidden cells are edges, and a cell can change exactly if its edge lies on a
 * cycle along which one person can be moved (Gusfield, A graph theoretic approach to statistical data security, SIAM J.
 * Comput. 17(3), 1988; Cox, Suppression methodology and statistical disclosure control, JASA 75, 1980).
 */
export class HiddenNetwork {
  /** For each node the edges that lead out of it. Rows are the nodes 0…, columns follow them. */
  private readonly leaving: { readonly to: number; readonly edge: number }[][];
  private readonly edgeOf = new Map<number, number>();
  private readonly rows: number;

  constructor(grid: Grid, hidden: readonly Slack[]) {
    this.rows = grid.length;
    this.leaving = Array.from({ length: this.rows + YEAR + 1 }, () => []);
    hidden.forEach(({ row, column, up, down }, edge) => {
      this.edgeOf.set(row * (YEAR + 1) + column, edge);
      const [r, c] = [row, this.rows + column];
      // sums stand on the other side of their equation: larger there is smaller here
      const [rises, falls] = row < this.rows - 1 === column < YEAR ? [up, down] : [down, up];
      if (rises) at(this.leaving, r).push({ to: c, edge });
      if (falls) at(this.leaving, c).push({ to: r, edge });
    });
  }

  couldDiffer(row: number, column: number): boolean {
    const edge = this.edgeOf.get(row * (YEAR + 1) + column);
    if (edge === undefined) return false;
    const [r, c] = [row, this.rows + column];
    const leads = (from: number, to: number): boolean =>
      at(this.leaving, from).some((arc) => arc.edge === edge && arc.to === to);
    return (leads(r, c) && this.reaches(c, r, edge)) || (leads(c, r) && this.reaches(r, c, edge));
  }

  private reaches(from: number, to: number, without: number): boolean {
    const seen = new Uint8Array(this.leaving.length);
    const open = [from];
    seen[from] = 1;
    for (let node = open.pop(); node !== undefined; node = open.pop()) {
      for (const arc of at(this.leaving, node)) {
        if (arc.edge === without || seen[arc.to] === 1) continue;
        if (arc.to === to) return true;
        seen[arc.to] = 1;
        open.push(arc.to);
      }
    }
    return false;
  }
}
