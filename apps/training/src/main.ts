import { runService } from '#libs/http';
import { training } from './training.module.js';

await runService(training);
