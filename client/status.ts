/** The entry in the status bar: whether Holdfast runs, how much it has found, what it could not check. */
import * as vscode from 'vscode';
import type { Server, ServerState } from './server';

const SOURCE = 'holdfast';
/** The code of what stands for a part that could not be checked. */
const INCOMPLETE = 'incomplete';
/** Diagnostics come in bursts, in ms. */
const PAUSE_MS = 100;

interface Counts {
	readonly findings: number;
	readonly files: number;
	readonly failures: number;
}

export class Status implements vscode.Disposable {
	private readonly item = vscode.window.createStatusBarItem('holdfast', vscode.StatusBarAlignment.Right, 100);
	private readonly subscriptions: vscode.Disposable[];
	private timer: NodeJS.Timeout | undefined;

	constructor(private readonly server: Server) {
		this.item.name = 'Holdfast';
		this.item.command = 'holdfast.menu';
		this.subscriptions = [
			this.item,
			server.onChange(() => this.show()),
			vscode.languages.onDidChangeDiagnostics(() => {
				this.timer ??= setTimeout(() => this.show(), PAUSE_MS);
			}),
		];
	}

	dispose(): void {
		clearTimeout(this.timer);
		for (const one of this.subscriptions) one.dispose();
	}

	private show(): void {
		clearTimeout(this.timer);
		this.timer = undefined;
		const { state } = this.server;
		if (state.is === 'off') return this.item.hide();
		const counts = countsOf(vscode.languages.getDiagnostics());
		this.item.text = textOf(state, counts);
		this.item.tooltip = tooltipOf(state, counts);
		const colour =
			state.is === 'dead' ? 'error' : state.is === 'waiting' || counts.failures > 0 ? 'warning' : undefined;
		this.item.backgroundColor = colour && new vscode.ThemeColor(`statusBarItem.${colour}Background`);
		this.item.accessibilityInformation = { label: this.item.tooltip };
		this.item.show();
	}
}

function countsOf(all: readonly (readonly [vscode.Uri, readonly vscode.Diagnostic[]])[]): Counts {
	const ours = all.map(([, list]) => list.filter(({ source }) => source === SOURCE));
	const findings = ours.map((list) => list.filter((one) => codeOf(one) !== INCOMPLETE).length);
	const total = (list: readonly number[]) => list.reduce((sum, n) => sum + n, 0);
	return {
		findings: total(findings),
		files: findings.filter((n) => n > 0).length,
		failures: total(ours.map(({ length }) => length)) - total(findings),
	};
}

/** The rule of a diagnostic. */
export function codeOf({ code }: vscode.Diagnostic): string | number | undefined {
	return typeof code === 'object' ? code.value : code;
}

function textOf({ is }: ServerState, { findings }: Counts): string {
	switch (is) {
		case 'starting':
			return '$(loading~spin) Holdfast';
		case 'running':
			return findings > 0 ? `$(shield) Holdfast: ${findings}` : '$(shield) Holdfast';
		default:
			return '$(warning) Holdfast';
	}
}

function tooltipOf(state: ServerState, { findings, files, failures }: Counts): string {
	switch (state.is) {
		case 'starting':
			return 'Holdfast is starting.';
		case 'running': {
			const found =
				findings > 0 ? `Holdfast: ${count(findings, 'finding')} in ${count(files, 'file')}.` : 'Holdfast: no findings.';
			return failures > 0
				? `${found} ${count(failures, 'part')} of the project could not be checked: see Problems.`
				: found;
		}
		case 'waiting':
			return `Holdfast's server has ended: ${state.why}. It is being started again.`;
		case 'dead':
			return `Holdfast does not run: ${state.why}. Choose “Restart Server” to start it again.`;
		default:
			return 'Holdfast does not run.';
	}
}

/** `1 finding`, `2 findings`. */
export function count(n: number, what: string): string {
	return `${n} ${what}${n === 1 ? '' : 's'}`;
}
