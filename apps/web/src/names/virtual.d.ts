type Row = [code: string, name: string, more: string];

declare module 'virtual:reference/places' {
  const names: {
    provinces: [code: string, name: string][];
    /** code, full name, province code */
    communes: Row[];
  };
  export default names;
}

declare module 'virtual:reference/works' {
  const names: {
    /** code, name, titles that the group includes */
    occupations: Row[];
    /** code, Vietnamese, English */
    skills: Row[];
    licences: Row[];
  };
  export default names;
}
