import { readCommandConfig } from '@lienthong/platform/config';
import 'reflect-metadata';
import { commands } from './commands/command-list';
import { runProgram } from './run-program';

// `… | head` closes the pipe early: the rest of the output is not wanted, and no fault.
process.stdout.on('error', (error: NodeJS.ErrnoException) => process.exit(error.code === 'EPIPE' ? 0 : 1));

process.exitCode = await runProgram(process.argv.slice(2), commands, () => readCommandConfig());
