#!/usr/bin/env node
import { tuneForShortRun } from '../lib/cli/engine-tuning.js';
import { main } from '../lib/cli/main.js';
import { createProcessIo } from '../lib/cli/process-io.js';

tuneForShortRun();
process.exitCode = await main(process.argv.slice(2), createProcessIo());
