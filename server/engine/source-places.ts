/** Where code stands: texts, and offsets as lines and columns. */
import type { Loc } from '../../rules/model/summary';
import type { Places } from './findings';
import { Lines } from './positions';
import type { Range } from './types';
import type { Workspace } from './workspace/workspace';

export class SourcePlaces implements Places {
	/** Of files that positions were asked of; made anew when the text is another. */
	private readonly lines = new Map<string, { readonly text: string; readonly lines: Lines }>();

	constructor(
		readonly root: string,
		private readonly workspace: Workspace,
	) {}

	readonly text = (file: string): string => this.workspace.text(file) ?? '';

	readonly textOf = ({ file, at }: Loc): string => this.text(file).slice(...at);

	readonly rangeOf = ({ file, at }: Loc): Range => {
		const text = this.text(file);
		let known = this.lines.get(file);
		if (!known || known.text !== text) {
			known = { text, lines: new Lines(text) };
			this.lines.set(file, known);
		}
		return known.lines.range(at);
	};

	/** Forgets files that are gone. */
	sweep(): void {
		for (const file of this.lines.keys()) if (this.workspace.text(file) === undefined) this.lines.delete(file);
	}
}
