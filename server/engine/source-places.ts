/** Where code stands: texts, and offsets as lines and columns. */
import type { Placing, TextSpan } from '../../rules/model/marks';
import type { Loc } from '../../rules/model/summary';
import type { Places } from './findings';
import { Lines } from './positions';
import type { Range } from './types';
import type { Workspace } from './workspace/workspace';

/** Of a file that is gone. */
const NOWHERE: TextSpan = [0, 0];

export class SourcePlaces implements Places {
	/** Of files that positions were asked of; made anew when the text is another. */
	private readonly lines = new Map<string, { readonly text: string; readonly lines: Lines }>();

	/** @param placing where places are in the current text of their file */
	constructor(
		readonly root: string,
		private readonly workspace: Workspace,
		private readonly placing: Placing,
	) {}

	readonly text = (file: string): string => this.workspace.text(file) ?? '';

	readonly textOf = (at: Loc): string => this.text(at.file).slice(...this.spanOf(at));

	readonly spanOf = (at: Loc): TextSpan => this.placing(at) ?? NOWHERE;

	readonly rangeOf = (at: Loc): Range => {
		const { file } = at;
		const text = this.text(file);
		let known = this.lines.get(file);
		if (!known || known.text !== text) {
			known = { text, lines: new Lines(text) };
			this.lines.set(file, known);
		}
		return known.lines.range(this.spanOf(at));
	};

	/** Forgets files that are gone. */
	sweep(): void {
		for (const file of this.lines.keys()) if (this.workspace.text(file) === undefined) this.lines.delete(file);
	}
}
