// Writes docs/api-support.md: node simulator/src/test/js/tools/make-api-support.mjs > docs/api-support.md
import { page } from './api-support.mjs';

process.stdout.write(page);
