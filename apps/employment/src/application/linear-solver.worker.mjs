// Solves one linear programme after the other, each with more columns than the last: HiGHS blocks whoever calls it.
import loadHighs from 'highs';
import { parentPort, workerData } from 'node:worker_threads';

const OPTIMAL = 7;
const highs = await loadHighs();
const deadline = workerData.deadline;
let model;
let numRows = 0;

const ones = ({ rows }) => new Float64Array(rows.length).fill(1);

function open(programme) {
  const { cost, upper, starts, rows, rowLower, rowUpper } = programme;
  const numCols = cost.length;
  numRows = rowLower.length;
  model?.dispose();
  model = highs.createModel({
    ...{
      numCols,
      numRows,
      colCost: cost,
      colLower: new Float64Array(numCols),
      colUpper: upper,
      rowLower,
      rowUpper,
    },
    matrix: { format: 'csc', numRows, numCols, starts, indices: rows, values: ones(programme) },
  });
  model.options.set({ output_flag: false });
}

function add({ cost, upper, starts, rows }) {
  model.addCols({
    ...{ cost, lower: new Float64Array(cost.length), upper },
    matrix: { format: 'csc', numRows, numCols: cost.length, starts, indices: rows, values: ones({ rows }) },
  });
}

parentPort.on('message', ({ programme, columns }) => {
  if (programme) open(programme);
  else add(columns);
  const seconds = (deadline - Date.now()) / 1000;
  if (seconds <= 0) return parentPort.postMessage(undefined);
  model.options.set({ time_limit: model.getRunTime() + seconds });
  model.run();
  if (model.getModelStatus() !== OPTIMAL) return parentPort.postMessage(undefined);
  const { colValue, rowDual } = model.getSolution();
  parentPort.postMessage({ values: colValue, prices: rowDual });
});
