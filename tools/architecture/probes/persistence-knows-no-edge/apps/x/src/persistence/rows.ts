import { useCase } from '../application/a.js';
export const rows = useCase;
