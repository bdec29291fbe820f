import { handler } from '../messaging/h.js';
export const controller = handler;
