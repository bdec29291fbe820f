declare module 'virtual:reference-names' {
  type Row = [code: string, name: string, more: string];
  const names: {
    provinces: [code: string, name: string][];
    /** code, full name, province code */
    communes: Row[];
    /** code, name, titles that the group includes */
    occupations: Row[];
    /** code, Vietnamese, English */
    skills: Row[];
    licences: Row[];
  };
  export default names;
}
