import { runService } from '#libs/http';
import { registry } from './registry.module.js';

await runService(registry);
