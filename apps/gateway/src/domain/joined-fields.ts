const fullName = {
  type: 'string',
  description:
    'Joined by the gateway; left out where area or consent do not allow it. Every reading is recorded.',
  example: 'Lê Văn Thử',
};

const training = {
  type: 'array',
  description: 'The courses that would open most vacancies to this person, best first',
  items: {
    type: 'object',
    properties: {
      courseId: { type: 'string', format: 'uuid' },
      opens: { type: 'integer', description: 'Vacancies that it would open' },
      because: { type: 'object', additionalProperties: true },
    },
  },
};

/** What the composed reads add to the shapes that the services describe. */
export const JOINED_FIELDS: Readonly<Record<string, Readonly<Record<string, object>>>> = {
  'employment.CandidateItem': { fullName },
  'employment.FairMeetingView': { fullName },
  'employment.GuestView': { fullName },
  'employment.IntroductionView': { fullName },
  'employment.ProposalView': { fullName },
  'employment.PersonVacancyPage': { fullName, training },
  'microcredit.PrescreenItem': { fullName },
  'microcredit.ReferralView': { fullName },
  'training.AdviceItem': { fullName },
  'training.EnrolmentView': { fullName },
  'training.SheetLine': { fullName },
  'training.AllowanceView': { fullName },
};

type Schemas = Readonly<Record<string, object>>;

export function withJoinedFields(schemas: Schemas): Schemas {
  const added = Object.entries(JOINED_FIELDS).flatMap(([name, fields]) => {
    const schema = schemas[name] as { properties?: object; required?: string[] } | undefined;
    if (!schema) return [];
    const required = (schema.required ?? []).filter((field) => !Object.hasOwn(fields, field));
    return [[name, { ...schema, properties: { ...schema.properties, ...fields }, required }] as const];
  });
  return { ...schemas, ...Object.fromEntries(added) };
}
