/** workspace/didChangeConfiguration: other settings. What an editor answers, if it can be asked, wins over what it says here. */
import type { DidChangeConfigurationParams } from 'vscode-languageserver';
import { SECTION } from '../configured';
import type { Context } from '../context';

export function didChangeConfiguration(context: Context, { settings }: DidChangeConfigurationParams): void {
	const { configured } = context;
	const isAboutUs = typeof settings === 'object' && settings !== null && SECTION in settings;
	context.hold(isAboutUs ? configured.tell(settings[SECTION]) : configured.know(configured.folders));
}
