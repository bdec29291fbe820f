import { app } from '../../../apps/x/src/app.js';
export const lib = app;
