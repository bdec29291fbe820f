import { controller } from '../http/c.js';
export const useCase = controller;
