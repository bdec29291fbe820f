/** The graded set of the project, as seen from the root of the repository. */
export const GRADED_SET = ['people', 'vacancies', 'grades'].map(
  (name) => `apps/employment/test/graded/${name}.jsonl`,
);
