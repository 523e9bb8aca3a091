import type { InitArgs } from '../args';
import type { CliDeps, CliIo } from '../io';
import type { ReportContext } from '../reporters/reporter';

export async function init(_args: InitArgs, _io: CliIo, _deps: CliDeps, _context: ReportContext): Promise<number> {
	throw new Error('to come');
}
