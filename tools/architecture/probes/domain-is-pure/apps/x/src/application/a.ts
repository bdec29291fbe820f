export const fetchOf = 1;
