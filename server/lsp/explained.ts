/** What a hover says of a call: the words of `holdfast explain`, for a tooltip that is read in a second. */
import type { LostCall, OutboundCall } from '../../rules/model/guards';
import type { TextLoc } from '../../rules/model/marks';
import type { Evidence } from '../../rules/model/summary';
import type { WrapperCall } from '../engine/wrappers';
import { escapeControl } from '../text/control';
import {
	detailOf,
	guardSummary,
	HOW_FOLLOWED,
	kindOfCall,
	makesCalls,
	NOT_FOLLOWED,
	TRAIL_ENDED,
} from '../text/explained';
import { clip, code, prose } from '../text/markdown-text';

/** A place as it is shown. */
export interface ShownPlace {
	/** `src/http.ts:3`. */
	readonly name: string;
	/** `file:///…/src/http.ts#L3,20`. */
	readonly address: string;
}

/** How texts of others are written. */
interface Style {
	heading(text: string): string;
	code(text: string): string;
	prose(text: string): string;
	place(shown: ShownPlace): string;
	readonly bullet: string;
}

const MARKDOWN: Style = {
	heading: (text) => `**${text}**`,
	code,
	prose: (text) => prose(text, MOST_TEXT),
	// What would end the address is written as clients write it.
	place: ({ name, address }) =>
		`[${code(name)}](${address.replace(/[\s()<>\\]/g, (char) => `%${char.charCodeAt(0).toString(16).padStart(2, '0')}`)})`,
	bullet: '- ',
};

const PLAIN: Style = {
	heading: (text) => text,
	code: escapeControl,
	prose: (text) => escapeControl(clip(text.replace(/\s+/g, ' '), MOST_TEXT)),
	place: ({ name }) => escapeControl(name),
	bullet: '  ',
};

/** Of one sentence, in UTF-16 code units. */
const MOST_TEXT = 300;
/** Places in one list: a wrapper may have hundreds of callers. */
const MOST_ITEMS = 5;

export class Explained {
	private readonly style: Style;

	constructor(
		isMarkdown: boolean,
		private readonly shown: (at: TextLoc) => ShownPlace,
	) {
		this.style = isMarkdown ? MARKDOWN : PLAIN;
	}

	/** The guard record of an outbound call. */
	call(call: OutboundCall<TextLoc>): string {
		const { code, prose } = this.style;
		return this.paragraphs([
			`${this.style.heading(code(call.text))}: ${prose(kindOfCall(call))}`,
			...Object.entries(call.guards).map(([name, guard]) =>
				this.list(
					this.style.heading(`${name}: ${guard.state} ${prose(detailOf(guard))}`.trimEnd()),
					guard.evidence.map((one) => this.evidence(one)),
				),
			),
			...(call.trail.length > 0
				? [
						this.list(
							HOW_FOLLOWED,
							call.trail.map((one) => this.evidence(one)),
						),
					]
				: []),
		]);
	}

	/** A call of a function of the project that makes outbound calls. */
	wrapper(call: WrapperCall<TextLoc>): string {
		const { heading, code, place, prose } = this.style;
		return this.paragraphs([
			`${heading(code(call.text))} calls the function at ${place(this.shown(call.to))}`,
			this.list(
				makesCalls(call),
				call.calls.map((inner) => `${place(this.shown(inner.at))} ${code(inner.text)}: ${prose(guardSummary(inner))}`),
			),
		]);
	}

	/** A call that was not followed to the end. */
	lost({ text, why }: LostCall<TextLoc>): string {
		const { heading, code } = this.style;
		return this.paragraphs([`${heading(code(text))} ${NOT_FOLLOWED}`, this.list(TRAIL_ENDED, [this.evidence(why)])]);
	}

	private evidence({ at, note }: Evidence<TextLoc>): string {
		const said = this.style.prose(note);
		return at ? `${this.style.place(this.shown(at))} ${said}` : said;
	}

	private list(heading: string, items: readonly string[]): string {
		const rest = items.length - MOST_ITEMS;
		const lines = [...items.slice(0, MOST_ITEMS), ...(rest > 0 ? [`… and ${rest} more`] : [])];
		return [heading, ...lines.map((line) => this.style.bullet + line)].join('\n');
	}

	private paragraphs(parts: readonly string[]): string {
		return parts.join('\n\n');
	}
}
