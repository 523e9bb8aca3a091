/** What components in other languages (.vue, .svelte) import: their scripts run in browsers. */
import { byText } from './paths';
import { scanImports } from './scan';

const COMPONENT = /\.(?:vue|svelte)$/;

/** True for a component whose scripts are not read as code, but for what they import. */
export function isComponentFile(path: string): boolean {
	return COMPONENT.test(path);
}

export interface ComponentSources {
	components(): readonly string[];
	componentText(file: string): string | undefined;
	target(from: string, specifier: string): string | undefined;
}

export class ComponentImports {
	private importers: Map<string, string[]> | undefined;

	constructor(private readonly sources: ComponentSources) {}

	/** Forgets everything: a component, a file or a manifest changed. */
	clear(): void {
		this.importers = undefined;
	}

	/** Components that import the code file, sorted. */
	importersOf(file: string): readonly string[] {
		this.importers ??= this.read();
		return this.importers.get(file) ?? [];
	}

	private read(): Map<string, string[]> {
		const out = new Map<string, string[]>();
		for (const component of this.sources.components()) {
			const text = this.sources.componentText(component) ?? '';
			const targets = new Set<string>();
			for (const script of scriptsOf(text)) {
				for (const { specifier } of scanImports(script)) {
					const target = this.sources.target(component, specifier);
					if (target !== undefined) targets.add(target);
				}
			}
			for (const target of targets) out.set(target, [...(out.get(target) ?? []), component]);
		}
		for (const list of out.values()) list.sort(byText);
		return out;
	}
}

/** What stands in the script elements. */
function scriptsOf(text: string): string[] {
	const out: string[] = [];
	for (let at = text.indexOf('<script'); at >= 0; at = text.indexOf('<script', at)) {
		const start = text.indexOf('>', at);
		const end = start < 0 ? -1 : text.indexOf('</script', start);
		if (end < 0) break;
		out.push(text.slice(start + 1, end));
		at = end;
	}
	return out;
}
