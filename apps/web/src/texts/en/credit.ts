/** Words of papers, lists and terms of loans, in English. */
export const credit = {
  creditPapers: {
    list: 'List of the month',
    listOf: '{{commune}}, list of {{month}}.',
    goesOn: 'Goes to the bank on {{date}}.',
    totals: '{{people}} people, {{amount}}.',
    form01: 'Form 01',
    checklist: 'Checklist of papers',
    sheet: 'Download the list for the bank (.xlsx)',
    answers: 'Take answers from a file',
    answersLead:
      'Fill the results into the list that you downloaded and send it back. Count and sum must be those of the file before anything is recorded.',
    file: 'File of answers (.xlsx or .csv)',
    count: 'Lines with a result',
    amount: 'Sum of the amounts (đồng)',
    send: 'Send the file',
    outcome:
      '{{applied}} lines recorded; {{unchanged}} known before; {{unanswered}} without a result; {{refused}} refused.',
    line: 'Line {{line}}:',
    granted: 'Granted {{granted}}; paid out {{disbursed}}; left {{left}}.',
    tranche: 'Amount paid out (đồng); empty means all that is left',
    reference: 'Payment number at the bank',
    warned: '90-day warning',
    warnedFilter: 'About to change',
    changes: 'On {{date}} the answer becomes: {{verdict}}',
  },
  loanTerms: {
    title: 'Terms and repayment plan',
    signer: {
      'household-representative': 'The representative of the household signs.',
      'released-person': 'The borrower signs alone.',
      establishment: 'The establishment signs.',
      unknown: 'It is not known who of the household can sign.',
    },
    channel: {
      mandated: 'The loan goes through the savings-and-credit group.',
      direct: 'The loan is made at the bank.',
    },
    overdue: 'Overdue: {{rate}} % a year.',
    plan: 'Principal {{principal}} over {{months}} months, interest {{interest}} in all.',
    dueOn: 'Due on',
    principal: 'Principal',
    interest: 'Interest since the one before',
    balance: 'Still owed',
    tryTerm: 'Show the plan for a term of (months)',
    banksOwn: 'The bank may draw up another plan.',
  },
};
