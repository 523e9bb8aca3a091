import type { BaselineArgs } from '../args';
import type { CliDeps, CliIo } from '../io';
import type { ReportContext } from '../reporters/reporter';

export async function baseline(
	_args: BaselineArgs,
	_io: CliIo,
	_deps: CliDeps,
	_context: ReportContext,
): Promise<number> {
	throw new Error('to come');
}
