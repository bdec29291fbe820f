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

const counted = { type: 'integer', nullable: true };
const women = {
  type: 'object',
  nullable: true,
  description:
    'How many of these are women, counted by the registry once the fair is closed: null while it is not, and where the area or the consent of a guest does not allow it; a number is null where it, or the men, or what is left of a larger counter, would be one to four.',
  properties: {
    registered: counted,
    attended: counted,
    interviewed: counted,
    passed: counted,
    hired: counted,
  },
};

/** What the composed reads add to the shapes that the services describe. */
export const JOINED_FIELDS: Readonly<Record<string, Readonly<Record<string, object>>>> = {
  'employment.CandidateItem': { fullName },
  'employment.CounterSheetView': { women },
  'employment.FairMeetingView': { fullName },
  'employment.GuestView': { fullName },
  'employment.InvitableView': { fullName },
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
