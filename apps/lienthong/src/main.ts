import { readCommandConfig } from '@lienthong/platform/config';
import 'reflect-metadata';
import { commands } from './commands';
import { runProgram } from './run-program';

process.exitCode = await runProgram(process.argv.slice(2), commands, () => readCommandConfig());
