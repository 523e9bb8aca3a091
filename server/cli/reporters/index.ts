/** The values of --format. A new one is a file here and a line in this table. */
import { json } from './json';
import { pretty } from './pretty';
import type { Reporter } from './reporter';

export const reporters = { pretty, json } satisfies Record<string, Reporter>;
export type Format = keyof typeof reporters;
